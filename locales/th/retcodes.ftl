### The return codes of a payment gateway, as text for merchants, developers and payers.
###
### Which table: LianLian Pay's card-payment API for mainland China cards ("Easypay", domain *.lianlianpay.com, codes of
### four digits), as published in March 2018. Do not use it for the company's other products: in ACCP (accounts) and in
### instant payment the same four digits mean other things; LianLian Global, the phone SDKs and Thailand have codes of
### their own.
###
### For translators: zh-CN is the source; only text after an equals sign is translated.
###
### retcode-NNNN   One message per code, in the order of the codes. Ids and names stay as they are.
###                For merchants and developers. Its value stands on its own, without variables; a single sentence
###                has no full stop.
###   .detailed    The same statement with variables, used when the app knows them all.
###   .description More for the merchant, in full sentences. Only where the source has one.
###   .payer       What a payer reads for this code, in place of the payer message it shares with other codes.
### payer-NAME     What a payer reads, below at the end. Many codes share one; codes/easypay.tsv says which.
### { $name }      A variable, filled in by the app. The comment "Variables:" tells what it holds.
### { -name }      A term: defined once below, used in many messages.
### A message you leave out is answered in another language, so a file may start small.
### To check the file: cargo run -- check

## Terms: said once, used in many messages

# The telephone number of customer service, as it is dialled in mainland China; 400 numbers do not answer from abroad.
# An operator sets a number that answers where its readers are.
-hotline = 4000188888

# The brand whose customer service helps merchants, without the word for customer service.
-lianlian = LianLian Pay

## 0000–0999: success, and queries about an agreement

# Also answers queries, refunds and requests that were merely accepted: what was paid is said by the field result_pay.
retcode-0000 = ทำธุรกรรมสำเร็จ

retcode-0106 = สอบถามข้อมูลบัตรธนาคารที่ผูกไว้ไม่สำเร็จ

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = โทเค็นอนุมัติการชำระเงินหมดอายุหรือไม่ถูกต้อง
    .description = โทเค็นมีอายุครึ่งชั่วโมง กรุณาเริ่มการชำระเงินใหม่เพื่อรับโทเค็นใหม่

retcode-1001 = ลายเซ็นดิจิทัลในคำขอของร้านค้าไม่ถูกต้อง

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = หมายเลขคำสั่งซื้อของบุคคลที่สามซ้ำ

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = กำลังดำเนินการชำระเงิน กรุณารอสักครู่
    .description = หากรอนานแล้วยังไม่ได้รับผล กรุณาติดต่อฝ่ายบริการลูกค้า

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = พารามิเตอร์ในคำขอของร้านค้าไม่ถูกต้อง
    .detailed = พารามิเตอร์ในคำขอของร้านค้าไม่ถูกต้อง: { $parameter }

retcode-1005 = ดำเนินการชำระเงินไม่สำเร็จ
    .description = การชำระเงินอาจไม่สำเร็จได้จากหลายสาเหตุ เช่น ผู้ใช้ผูกบัตรไม่สำเร็จ ยอดเงินไม่เพียงพอ หรือข้อจำกัดของธนาคาร

retcode-1006 = สร้างรายการชำระเงินไม่สำเร็จ

# Whether money moved is not known: the app queries first.
retcode-1007 = เครือข่ายมีการใช้งานหนาแน่น

retcode-1008 = ที่อยู่ IP ในคำขอของร้านค้าไม่ได้รับอนุญาต
    .description = กรุณาเพิ่มที่อยู่ IP ของคุณในรายการที่อนุญาต

retcode-1009 = บริการชำระเงินของร้านค้าถูกระงับ กรุณาติดต่อฝ่ายบริการลูกค้าของ { -lianlian }
    .description = บริการชำระเงินของร้านค้าอาจถูกระงับได้จากหลายสาเหตุ

retcode-1012 = แยกวิเคราะห์ข้อความคำขอไม่สำเร็จ
retcode-1014 = ยอดเงินหรือจำนวนรายการสะสมต่อวันเกินขีดจำกัด
retcode-1016 = จำนวนเงินของธุรกรรมเกินวงเงิน
retcode-1019 = จำนวนเงินเกินวงเงินต่อรายการ

## 1100–1199: cards and cardholders

retcode-1100 = หมายเลขบัตรไม่ถูกต้อง
    .description = บัตรนี้ใช้ไม่ได้ หรือยังไม่รองรับบัตรนี้

retcode-1101 = บัตรถูกแจ้งหาย
retcode-1102 = ไม่พบผู้ออกบัตรนี้
retcode-1103 = วันหมดอายุหรือรหัส CVV2 ของบัตรธนาคารไม่ถูกต้อง
retcode-1104 = รหัส PIN ของบัตรไม่ถูกต้อง

retcode-1105 = หมายเลขบัตรอยู่ในบัญชีดำ
    .description = หมายเลขบัตรอยู่ในบัญชีดำ หรือบัตรถูกจำกัดการใช้งาน

retcode-1106 = กรอกรหัส PIN เกินจำนวนครั้งที่กำหนด
retcode-1107 = บัตรธนาคารของคุณยังไม่รองรับการชำระเงินออนไลน์
retcode-1108 = หมายเลขบัตรประจำตัว ชื่อ หรือหมายเลขโทรศัพท์มือถือที่กรอกไม่ถูกต้อง
retcode-1109 = หมายเลขบัตรไม่ตรงกับหมายเลขบัตรประจำตัว
retcode-1110 = สถานะบัตรผิดปกติ
retcode-1111 = เกิดปัญหาในการทำธุรกรรม ชำระเงินไม่สำเร็จ
retcode-1112 = หมายเลขบัตรประจำตัวไม่ถูกต้อง
retcode-1113 = ชื่อผู้ถือบัตรไม่ถูกต้อง
retcode-1114 = หมายเลขโทรศัพท์มือถือไม่ถูกต้อง

# The phone number that the cardholder left with the bank.
retcode-1115 = บัตรนี้ไม่มีหมายเลขโทรศัพท์มือถือที่ลงทะเบียนไว้กับธนาคาร

## 1200–1899: choice of bank and bank card

retcode-1200 = ยังไม่รองรับธนาคารที่ผู้ใช้เลือก กรุณาเลือกธนาคารอื่นเพื่อชำระเงินหรือผูกบัตร
retcode-1201 = เปลี่ยนบัตรธนาคารไม่สำเร็จ
retcode-1202 = สอบถามข้อมูลบัตรธนาคารไม่สำเร็จ
retcode-1805 = ยังไม่รองรับธนาคารนี้

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = ตรวจสอบรหัส OTP ไม่ผ่าน
retcode-1901 = รหัส OTP หมดอายุแล้ว
retcode-1902 = จำนวนเงินของธุรกรรมเกินวงเงินที่บัตรนี้ชำระได้โดยไม่ต้องใส่รหัส

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = สร้างรายการชำระเงินแล้ว

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = กำลังดำเนินการผูกบัตร
    .description = ธนาคารใช้เวลาดำเนินการเกินกำหนด หรือยังไม่ได้ส่งผลลัพธ์สุดท้ายกลับมาแบบซิงโครนัส

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = ธุรกรรมเดิมกำลังดำเนินการอยู่ กรุณาอย่าส่งซ้ำ

# Whether money moved is not known: the app queries first.
retcode-2006 = ธุรกรรมหมดอายุแล้ว

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = ธุรกรรมเดิมชำระเงินสำเร็จแล้ว
    .description = กรุณาอย่าชำระเงินซ้ำ

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = ธุรกรรมกำลังดำเนินการอยู่

## 3000–4999: merchants, users and their agreements

retcode-3001 = ร้านค้าไม่ถูกต้อง
retcode-3002 = สร้างผู้ใช้ไม่สำเร็จ
retcode-3003 = ไม่พบข้อมูลการผูกบัตร
retcode-3004 = ยกเลิกการผูกบัตรของผู้ใช้ไม่สำเร็จ
retcode-3005 = ช่วงเวลาที่สอบถามต้องไม่เกิน 3 เดือน
retcode-3006 = ไม่พบผู้ใช้

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = ไม่พบรหัสผู้ใช้ที่สอบถาม
    .detailed = ไม่พบรหัสผู้ใช้ { $userId } ที่สอบถาม

retcode-3008 = วันที่สิ้นสุดการสอบถามไม่ถูกต้อง
retcode-3009 = มีการผูกบัตรซ้ำ

retcode-3010 = ร้านค้ามีสิทธิ์ในการรับชำระเงินไม่เพียงพอ
    .description = บัญชีนี้ยังไม่ได้เปิดใช้บริการนี้

retcode-3011 = ไม่พบข้อมูลการผูกบัตรของผู้ใช้
retcode-4000 = ยกเลิกการผูกบัตรไม่สำเร็จ กรุณาติดต่อธนาคารผู้ออกบัตร

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = ตรวจสอบหมายเลข BIN ของบัตรไม่ผ่าน

# Whether money moved is not known: the app queries first.
retcode-5002 = ไม่พบธุรกรรมเดิม

retcode-5003 = ยอดคืนเงินไม่ถูกต้อง
    .description = ยอดคืนเงินไม่ตรงกับจำนวนเงินของธุรกรรมเดิม

retcode-5004 = สถานะร้านค้าผิดปกติ จึงไม่สามารถคืนเงินได้

# Whether money moved is not known: the app queries first.
retcode-5005 = คืนเงินไม่สำเร็จ กรุณาลองอีกครั้ง

retcode-5006 = ยอดเงินในบัญชีร้านค้าไม่เพียงพอ
retcode-5007 = ยอดคืนเงินสะสมเกินจำนวนเงินของธุรกรรมเดิม
retcode-5008 = ธุรกรรมเดิมไม่สำเร็จ

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = สอบถามรหัส CNAPS ไม่สำเร็จ

retcode-5502 = ไม่รองรับการถอนเงินเข้าบัตรเครดิต
retcode-5503 = ร้านค้ามีสิทธิ์ในการถอนเงินไม่เพียงพอ
retcode-5504 = ร้านค้ามีสิทธิ์ในการดำเนินการไม่เพียงพอ
retcode-5505 = ยังไม่ได้ตั้งค่าธนาคารนี้ กรุณาติดต่อฝ่ายบริการลูกค้า
retcode-5506 = แยกวิเคราะห์หมายเหตุของร้านค้าไม่สำเร็จ
retcode-5601 = วิธีชำระเงินไม่ตรงกับประเภทบัตร

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = ยอดเงินในบัตรไม่เพียงพอ
retcode-6002 = หมายเลขบัตรนี้ยังไม่ผ่านการยืนยันครั้งแรก
retcode-6601 = ขอ URL สำหรับส่งคำขอไปยังธนาคารไม่สำเร็จ กรุณาลองอีกครั้งภายหลัง

## 7000–7999: information about users, cards and splits

retcode-7001 = มีผู้ใช้นี้อยู่แล้ว
retcode-7017 = จำนวนเงินไม่ถูกต้อง
retcode-7018 = ข้อมูลผู้ใช้ของบัตรธนาคารที่เพิ่มใหม่ไม่ตรงกับข้อมูลผู้ใช้เดิม

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = ข้อมูลการแบ่งเงินไม่ถูกต้อง (ผ่อนชำระแบบหักเงินตามกำหนด)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = ต้องกรอกข้อมูลการผูกบัตรให้ครบถ้วน

## 8000–8099: user information, files, real-name verification

retcode-8000 = ไม่พบข้อมูลผู้ใช้
retcode-8001 = ไฟล์มีปัญหา
retcode-8002 = เกิดปัญหาขณะสร้างไฟล์
retcode-8003 = เกิดปัญหาขณะแยกวิเคราะห์ไฟล์

# Whether money moved is not known: the app queries first.
retcode-8006 = เกิดปัญหาในการแลกเปลี่ยนเงินตราต่างประเทศ

retcode-8010 = ไม่พบข้อมูลผู้ชำระเงิน
retcode-8099 = การยืนยันตัวตนไม่สำเร็จ

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = ไม่พบข้อมูลแผนการหักเงินนี้

# Whether money moved is not known: the app queries first.
retcode-8102 = แผนการหักเงินปัจจุบันดำเนินการแล้ว กรุณาอย่าดำเนินการซ้ำ

retcode-8103 = ส่ง SMS แจ้งแผนการชำระคืนไม่สำเร็จ
retcode-8104 = หักเงินไม่สำเร็จ
retcode-8105 = เปลี่ยนแปลงแผนการชำระคืนเกินจำนวนครั้งที่กำหนด
retcode-8106 = ข้อตกลงการผูกบัตรนี้ไม่ได้อนุญาตให้หักเงินตามข้อตกลงการหักเงินนี้
retcode-8107 = ตรวจสอบแผนการหักเงินไม่ผ่าน
retcode-8108 = เปลี่ยนแปลงแผนไม่สำเร็จ
retcode-8109 = บันทึกแผนไม่สำเร็จ
retcode-8110 = รหัสยืนยันไม่ถูกต้อง
retcode-8111 = สอบถามข้อมูลผู้ใช้ไม่สำเร็จ
retcode-8112 = เปลี่ยนสถานะแผนไม่สำเร็จ
retcode-8113 = ไม่พบแผนการผ่อนชำระ

# The field pay_type of the API.
retcode-8114 = วิธีการหักเงินไม่ตรงกัน

retcode-8115 = การอนุมัติจากบัตรที่ใช้ชำระคืนไม่สำเร็จ
    .description = บัตรที่ใช้ชำระคืนไม่สามารถอนุมัติแผนการชำระคืนนี้ได้

# Whether money moved is not known: the app queries first.
retcode-8116 = งานที่ตั้งเวลาไว้ทำงานไม่สำเร็จ

# Whether money moved is not known: the app queries first.
retcode-8117 = เกิดปัญหาขณะตรวจสอบความซ้ำของคำขอ

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = ส่ง SMS แล้ว ต้องยืนยันอีกครั้ง

# Whether money moved is not known: the app queries first.
retcode-8901 = ไม่พบข้อมูล
    .description = ไม่พบข้อมูลที่ตรงกับเงื่อนไขการสอบถาม

retcode-8911 = ไม่พบข้อมูลการควบคุมความเสี่ยง

## 9000–9199: bank requests and payment orders

retcode-9000 = ธนาคารอยู่ระหว่างปรับปรุงระบบ กรุณาลองอีกครั้งภายหลัง

# Whether money moved is not known: the app queries first.
retcode-9002 = เกิดปัญหาขณะแยกวิเคราะห์ข้อความ

retcode-9091 = สร้างการชำระเงินไม่สำเร็จ

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = หมายเลขรายการชำระเงินไม่ตรงกับหมายเลขคำสั่งซื้อ

# Whether money moved is not known: the app queries first.
retcode-9093 = ไม่พบรายการชำระเงินที่ตรงกัน

# Whether money moved is not known: the app queries first.
retcode-9094 = ส่งคำขอหักเงินไปยังธนาคารไม่สำเร็จ

retcode-9104 = ยอดเงินในบัญชีนิติบุคคลไม่เพียงพอ
    .description = เมื่อเรียก API การจ่ายเงิน ยอดเงินในบัญชีร้านค้าไม่เพียงพอสำหรับจ่ายเข้าบัญชีนิติบุคคล

## 9700–9799: SMS verification codes

retcode-9700 = รหัส OTP ไม่ถูกต้อง
retcode-9701 = รหัส OTP ไม่ตรงกับหมายเลขโทรศัพท์มือถือ
retcode-9702 = กรอกรหัส OTP ผิดเกินจำนวนครั้งที่กำหนด กรุณาขอรหัสใหม่แล้วยืนยันอีกครั้ง
retcode-9703 = รหัส OTP หมดอายุแล้ว กรุณาขอรหัสใหม่
retcode-9704 = เกิดปัญหาขณะส่ง SMS กรุณาลองอีกครั้งภายหลัง

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = ข้อความคำขอไม่ถูกต้อง

# Whether money moved is not known: the app queries first.
retcode-9902 = เกิดปัญหาขณะเรียก API

# Whether money moved is not known: the app queries first.
retcode-9903 = คำขอไม่ถูกต้อง กรุณาลองอีกครั้งภายหลัง
    .description = กรุณาติดต่อฝ่ายบริการลูกค้าเพื่อตรวจสอบข้อผิดพลาดนี้

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = รหัสธนาคารไม่ตรงกับบัตร
retcode-9910 = ระดับความเสี่ยงสูงเกินไป
retcode-9911 = จำนวนเงินเกินวงเงินที่กำหนด
retcode-9912 = ยังไม่รองรับบัตรนี้
retcode-9913 = บัตรนี้ผูกไว้แล้ว

# Whether money moved is not known: the app queries first.
retcode-9920 = คืนเงินไม่สำเร็จ

# Whether money moved is not known: the app queries first.
retcode-9921 = สอบถามข้อมูลการคืนเงินไม่สำเร็จ

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = ระบบธนาคารกำลังประมวลผลสิ้นวัน
    .description = ระบบธนาคารกำลังเปลี่ยนวันที่ทางบัญชี กรุณาลองอีกครั้งภายหลัง

# Whether money moved is not known: the app queries first.
retcode-9983 = หมายเลขคำสั่งซื้อของร้านค้าซ้ำ

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = เกิดข้อผิดพลาดในธุรกรรมของธนาคาร
    .detailed = เกิดข้อผิดพลาดในธุรกรรมของธนาคาร: { $bankMessage } กรุณาลองอีกครั้งภายหลัง
    .description = กรุณาติดต่อฝ่ายบริการลูกค้าเพื่อตรวจสอบข้อผิดพลาดนี้

# Whether money moved is not known: the app queries first.
retcode-9991 = เกิดข้อผิดพลาดในธุรกรรมของธนาคาร กรุณาติดต่อฝ่ายบริการลูกค้าที่สายด่วน { -hotline }

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = ระบบขัดข้อง

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = รหัสตอบกลับที่ไม่รู้จัก: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = ได้รับคำขอของคุณแล้ว กรุณาดูผลในคำสั่งซื้อ

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = คำสั่งซื้อนี้ชำระเงินแล้ว กรุณาอย่าชำระเงินซ้ำ ดูผลได้ในคำสั่งซื้อ

# The outcome is open.
payer-in-progress = กำลังดำเนินการ กรุณารอสักครู่และอย่าส่งรายการซ้ำ ดูผลได้ในคำสั่งซื้อ

# The outcome is unknown.
payer-outcome-unknown = ยังไม่ทราบผลการชำระเงิน กรุณาตรวจสอบสถานะคำสั่งซื้อก่อนตัดสินใจว่าจะชำระเงินอีกครั้งหรือไม่

# A next step, not a failure.
payer-enter-code = ส่งรหัส OTP ทาง SMS แล้ว กรุณากรอกรหัสเพื่อดำเนินการต่อ

payer-wrong-code = รหัส OTP ไม่ถูกต้อง กรุณาตรวจสอบ SMS แล้วกรอกรหัสอีกครั้ง

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = ต้องใช้รหัส OTP ใหม่ กรุณาขอรหัสใหม่แล้วลองอีกครั้ง

# Never say which of the details is wrong.
payer-fix-card-data = ข้อมูลบัตรไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง หรือใช้บัตรอื่น

# Always names all three details, never the wrong one.
payer-fix-personal-data = ข้อมูลส่วนตัวไม่ครบถ้วนหรือไม่ตรงกัน กรุณาตรวจสอบชื่อ-นามสกุล หมายเลขบัตรประจำตัว และหมายเลขโทรศัพท์มือถือ แล้วลองอีกครั้ง

payer-insufficient-funds = บัตรนี้มียอดเงินไม่เพียงพอ กรุณาใช้บัตรอื่น หรือลองอีกครั้งเมื่อมียอดเงินเพียงพอ

# Never tell the limit, nor whose it is.
payer-limit-exceeded = การชำระเงินนี้เกินขีดจำกัดที่กำหนด กรุณาลดจำนวนเงิน ใช้บัตรอื่น หรือลองอีกครั้งภายหลัง

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = บัตรนี้ใช้ทำรายการนี้ไม่ได้ กรุณาใช้บัตรหรือวิธีอื่น

payer-contact-bank = ธนาคารไม่สามารถทำรายการนี้ได้ กรุณาติดต่อธนาคารผู้ออกบัตร หรือใช้บัตรอื่น

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = การชำระเงินถูกปฏิเสธ กรุณาใช้วิธีชำระเงินอื่น หรือติดต่อธนาคารผู้ออกบัตร

# Does not say that nothing was paid.
payer-try-later = ขณะนี้ไม่สามารถใช้บริการได้ กรุณาตรวจสอบสถานะคำสั่งซื้อก่อน แล้วลองอีกครั้งภายหลัง

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = หน้าชำระเงินหมดอายุแล้ว กรุณาตรวจสอบสถานะคำสั่งซื้อก่อน หากคำสั่งซื้อยังไม่ได้ชำระเงิน ให้เริ่มชำระเงินใหม่

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = บัตรนี้ผูกไว้แล้ว ไม่จำเป็นต้องผูกซ้ำ

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = ขณะนี้ไม่สามารถทำรายการได้ กรุณาติดต่อร้านค้าและแจ้งหมายเลขคำสั่งซื้อ

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = สร้างรายการชำระเงินแล้ว กรุณาตรวจสอบในคำสั่งซื้อว่าชำระเงินแล้วหรือยัง

# A next step, not a failure.
payer-more-details = ต้องการข้อมูลเพิ่มเติม กรุณาตรวจสอบชื่อ-นามสกุล หมายเลขบัตรประจำตัว และหมายเลขโทรศัพท์มือถือ แล้วดำเนินการต่อ

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = ยังไม่ทราบผลของรายการนี้ กรุณาติดต่อร้านค้าและแจ้งหมายเลขคำสั่งซื้อ
