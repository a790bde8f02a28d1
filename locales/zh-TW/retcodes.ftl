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
-lianlian = 連連銀通

## 0000–0999: success, and queries about an agreement

# Also answers queries, refunds and requests that were merely accepted: what was paid is said by the field result_pay.
retcode-0000 = 交易成功

retcode-0106 = 已綁定卡片的資訊查詢失敗

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = 付款授權權杖已失效或不正確
    .description = 權杖的有效時間為半小時，請重新進行付款以取得新的權杖。

retcode-1001 = 特約商店請求簽章錯誤

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = 第三方訂單編號重複

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = 付款處理中，請稍候
    .description = 如長時間沒有結果，請聯絡客服。

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = 特約商店請求參數錯誤
    .detailed = 特約商店請求參數錯誤（{ $parameter }）

retcode-1005 = 付款處理失敗
    .description = 付款失敗的原因有多種，包括使用者綁定卡片失敗、餘額不足、銀行限制等。

retcode-1006 = 付款單建立失敗

# Whether money moved is not known: the app queries first.
retcode-1007 = 網路連線忙碌中

retcode-1008 = 特約商店請求的 IP 位址未獲允許
    .description = 請將您的 IP 位址加入允許名單。

retcode-1009 = 特約商店的付款服務已暫停，請聯絡{ -lianlian }客服
    .description = 特約商店的付款服務可能因多種原因而暫停。

retcode-1012 = 請求電文解析失敗
retcode-1014 = 單日累計金額或筆數超過上限
retcode-1016 = 交易金額超過上限
retcode-1019 = 單筆金額超過上限

## 1100–1199: cards and cardholders

retcode-1100 = 卡號無效
    .description = 該卡片無效，或目前不支援該卡片。

retcode-1101 = 卡片已掛失
retcode-1102 = 查無此發卡機構
retcode-1103 = 卡片有效期限或 CVV2 錯誤
retcode-1104 = 卡片密碼錯誤

retcode-1105 = 卡號在封鎖名單中
    .description = 該卡號在封鎖名單中，或該卡片已遭限制使用。

retcode-1106 = 卡片密碼輸入次數超過上限
retcode-1107 = 您的卡片目前不支援線上付款服務
retcode-1108 = 您輸入的證件號碼、姓名或手機號碼有誤
retcode-1109 = 卡號與證件號碼不符
retcode-1110 = 卡片狀態異常
retcode-1111 = 交易異常，付款失敗
retcode-1112 = 證件號碼有誤
retcode-1113 = 持卡人姓名有誤
retcode-1114 = 手機號碼有誤

# The phone number that the cardholder left with the bank.
retcode-1115 = 該卡片未在銀行留存手機號碼

## 1200–1899: choice of bank and bank card

retcode-1200 = 目前不支援使用者選擇的銀行，請選擇其他銀行付款或綁定卡片
retcode-1201 = 卡片變更失敗
retcode-1202 = 卡片查詢失敗
retcode-1805 = 目前不支援該銀行

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = 簡訊驗證碼驗證失敗
retcode-1901 = 簡訊驗證碼已失效
retcode-1902 = 交易金額超過該卡片的免密碼付款限額

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = 付款單已建立

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = 卡片綁定處理中
    .description = 銀行處理時間超過時限，或尚未同步回傳最終結果。

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = 原交易已在處理中，請勿重複送出

# Whether money moved is not known: the app queries first.
retcode-2006 = 交易已過期

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = 原交易已付款成功
    .description = 請勿再次付款。

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = 交易處理中

## 3000–4999: merchants, users and their agreements

retcode-3001 = 特約商店無效
retcode-3002 = 使用者建立失敗
retcode-3003 = 綁定資訊不存在
retcode-3004 = 使用者解除綁定失敗
retcode-3005 = 查詢區間不得超過 3 個月
retcode-3006 = 使用者不存在

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = 查詢的使用者 ID 不存在
    .detailed = 查詢的使用者 ID { $userId } 不存在

retcode-3008 = 查詢截止日期錯誤
retcode-3009 = 重複綁定卡片

retcode-3010 = 特約商店的付款權限不足
    .description = 該帳戶尚未啟用此項服務。

retcode-3011 = 使用者的綁定資訊不存在
retcode-4000 = 解除綁定失敗，請聯絡發卡銀行

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = 卡片 BIN 驗證失敗

# Whether money moved is not known: the app queries first.
retcode-5002 = 原交易不存在

retcode-5003 = 退款金額錯誤
    .description = 退款金額與原交易金額不一致。

retcode-5004 = 特約商店狀態異常，無法退款

# Whether money moved is not known: the app queries first.
retcode-5005 = 退款失敗，請再試一次

retcode-5006 = 特約商店帳戶餘額不足
retcode-5007 = 累計退款金額超過原交易金額
retcode-5008 = 原交易未成功

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = CNAPS 行號查詢失敗

retcode-5502 = 不支援提領至信用卡
retcode-5503 = 特約商店的提領權限不足
retcode-5504 = 特約商店的操作權限不足
retcode-5505 = 該銀行尚未設定，請聯絡客服
retcode-5506 = 特約商店備註解析失敗
retcode-5601 = 付款方式與卡片類型不符

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = 卡片餘額不足
retcode-6002 = 該卡號未通過首次驗證
retcode-6601 = 無法取得銀行請求網址，請稍後再試

## 7000–7999: information about users, cards and splits

retcode-7001 = 使用者已存在
retcode-7017 = 金額不正確
retcode-7018 = 新增卡片的使用者資訊與現有使用者資訊不一致

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = 分帳資訊有誤（分期付款定期扣款）

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = 需要補齊綁定資訊

## 8000–8099: user information, files, real-name verification

retcode-8000 = 使用者資訊不存在
retcode-8001 = 檔案異常
retcode-8002 = 產生檔案時發生異常
retcode-8003 = 解析檔案時發生異常

# Whether money moved is not known: the app queries first.
retcode-8006 = 外匯兌換異常

retcode-8010 = 付款人資訊不存在
retcode-8099 = 實名認證失敗

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = 查無此扣款計畫

# Whether money moved is not known: the app queries first.
retcode-8102 = 目前的扣款計畫已執行，請勿重複執行

retcode-8103 = 還款計畫通知簡訊傳送失敗
retcode-8104 = 扣款失敗
retcode-8105 = 還款計畫變更次數超過上限
retcode-8106 = 該綁定約定未授權依該扣款約定進行扣款
retcode-8107 = 扣款計畫驗證失敗
retcode-8108 = 計畫變更失敗
retcode-8109 = 計畫儲存失敗
retcode-8110 = 驗證碼錯誤
retcode-8111 = 使用者查詢失敗
retcode-8112 = 計畫狀態變更失敗
retcode-8113 = 分期付款計畫不存在

# The field pay_type of the API.
retcode-8114 = 扣款方式不符

retcode-8115 = 還款卡授權失敗
    .description = 還款卡未能授權該還款計畫。

# Whether money moved is not known: the app queries first.
retcode-8116 = 排程任務執行失敗

# Whether money moved is not known: the app queries first.
retcode-8117 = 冪等性檢查異常

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = 簡訊已傳送，需要再次驗證

# Whether money moved is not known: the app queries first.
retcode-8901 = 查無紀錄
    .description = 查無符合查詢條件的紀錄。

retcode-8911 = 查無風險控管紀錄

## 9000–9199: bank requests and payment orders

retcode-9000 = 銀行維護中，請稍後再試

# Whether money moved is not known: the app queries first.
retcode-9002 = 電文解析異常

retcode-9091 = 付款建立失敗

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = 付款單編號與訂單編號不一致

# Whether money moved is not known: the app queries first.
retcode-9093 = 查無對應的付款單

# Whether money moved is not known: the app queries first.
retcode-9094 = 向銀行請求扣款失敗

retcode-9104 = 公司帳戶餘額不足
    .description = 呼叫付款 API 時，特約商店帳戶的餘額不足以向公司帳戶付款。

## 9700–9799: SMS verification codes

retcode-9700 = 簡訊驗證碼錯誤
retcode-9701 = 簡訊驗證碼與手機號碼不符
retcode-9702 = 驗證碼錯誤次數超過上限，請重新取得驗證碼後再驗證
retcode-9703 = 簡訊驗證碼已失效，請重新取得
retcode-9704 = 簡訊傳送異常，請稍後再試

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = 請求電文無效

# Whether money moved is not known: the app queries first.
retcode-9902 = API 呼叫異常

# Whether money moved is not known: the app queries first.
retcode-9903 = 請求無效，請稍後再試
    .description = 請聯絡客服查明此錯誤。

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = 銀行代碼與卡片不符
retcode-9910 = 風險等級過高
retcode-9911 = 金額超過指定限額
retcode-9912 = 目前不支援該卡片
retcode-9913 = 該卡片已綁定成功

# Whether money moved is not known: the app queries first.
retcode-9920 = 退款失敗

# Whether money moved is not known: the app queries first.
retcode-9921 = 退款查詢失敗

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = 銀行系統日終作業處理中
    .description = 銀行系統正在切換會計日期，請稍後再試。

# Whether money moved is not known: the app queries first.
retcode-9983 = 特約商店訂單編號重複

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = 銀行交易發生錯誤
    .detailed = 銀行交易發生錯誤：{ $bankMessage }，請稍後再試
    .description = 請聯絡客服查明此錯誤。

# Whether money moved is not known: the app queries first.
retcode-9991 = 銀行交易發生錯誤，請聯絡客服，客服專線：{ -hotline }

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = 系統錯誤

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = 未知的回傳碼：{ $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = 已收到您的請求。請在訂單中查看結果。

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = 這筆訂單已經付款，請勿再次付款。請在訂單中查看結果。

# The outcome is open.
payer-in-progress = 正在處理中，請稍候，請勿重複送出。請在訂單中查看結果。

# The outcome is unknown.
payer-outcome-unknown = 付款結果尚未確認。請先查看訂單狀態，再決定是否重新付款。

# A next step, not a failure.
payer-enter-code = 驗證碼已透過簡訊傳送給您。請輸入驗證碼後繼續。

payer-wrong-code = 驗證碼不正確。請核對簡訊後重新輸入。

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = 需要新的驗證碼。請重新取得驗證碼後再試一次。

# Never say which of the details is wrong.
payer-fix-card-data = 卡片資料有誤。請確認後再試一次，或改用其他卡片。

# Always names all three details, never the wrong one.
payer-fix-personal-data = 身分資料不完整或不相符。請確認姓名、證件號碼和手機號碼後再試一次。

payer-insufficient-funds = 卡片餘額不足。請改用其他卡片，或待餘額足夠後再試一次。

# Never tell the limit, nor whose it is.
payer-limit-exceeded = 這筆付款超過上限。請降低金額、改用其他卡片，或稍後再試。

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = 這張卡片無法用於這項操作。請改用其他卡片或方式。

payer-contact-bank = 銀行未能完成這項操作。請聯絡發卡銀行，或改用其他卡片。

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = 付款遭拒。請改用其他付款方式，或聯絡發卡銀行。

# Does not say that nothing was paid.
payer-try-later = 目前無法使用這項服務。請先查看訂單狀態，稍後再試。

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = 付款頁面已過期。請先查看訂單狀態，如尚未付款，再重新進行付款。

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = 這張卡片已經綁定。您無須再次綁定。

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = 目前無法完成這項操作。請聯絡店家，並提供訂單編號。

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = 付款單已建立。請在訂單中查看是否已付款。

# A next step, not a failure.
payer-more-details = 需要補充身分資料。請確認姓名、證件號碼和手機號碼後繼續。

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = 結果尚未確認。請聯絡店家，並提供訂單編號。
