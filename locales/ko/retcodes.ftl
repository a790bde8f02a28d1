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
retcode-0000 = 거래가 성공했습니다

retcode-0106 = 등록된 은행 카드 정보를 조회하지 못했습니다

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = 결제 승인 토큰이 만료되었거나 올바르지 않습니다
    .description = 토큰은 30분 동안 유효합니다. 결제를 다시 시작하여 새 토큰을 발급받아 주세요.

retcode-1001 = 가맹점 요청의 서명이 올바르지 않습니다

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = 서드파티 주문 번호가 중복되었습니다

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = 결제가 진행 중입니다. 잠시만 기다려 주세요.
    .description = 오랫동안 결과가 나오지 않으면 고객센터에 문의해 주세요.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = 가맹점 요청의 매개변수가 올바르지 않습니다
    .detailed = 가맹점 요청의 매개변수가 올바르지 않습니다: { $parameter }

retcode-1005 = 결제를 처리하지 못했습니다
    .description = 결제 실패의 원인은 사용자의 카드 등록 실패, 잔액 부족, 은행의 제한 등 다양합니다.

retcode-1006 = 결제 주문을 생성하지 못했습니다

# Whether money moved is not known: the app queries first.
retcode-1007 = 네트워크가 혼잡합니다

retcode-1008 = 가맹점 요청의 IP 주소가 허용되지 않습니다
    .description = IP 주소를 허용 목록에 추가해 주세요.

retcode-1009 = 가맹점의 결제 서비스가 일시 중지되었습니다. { -lianlian } 고객센터에 문의해 주세요.
    .description = 가맹점의 결제 서비스는 여러 가지 이유로 일시 중지될 수 있습니다.

retcode-1012 = 요청 전문을 파싱하지 못했습니다
retcode-1014 = 일일 누적 금액 또는 건수가 한도를 초과했습니다
retcode-1016 = 거래 금액이 한도를 초과했습니다
retcode-1019 = 건당 금액이 한도를 초과했습니다

## 1100–1199: cards and cardholders

retcode-1100 = 유효하지 않은 카드 번호입니다
    .description = 카드가 유효하지 않거나 현재 지원되지 않습니다.

retcode-1101 = 분실 신고된 카드입니다
retcode-1102 = 존재하지 않는 카드 발급사입니다
retcode-1103 = 은행 카드의 유효기간 또는 CVV2가 올바르지 않습니다
retcode-1104 = 카드 비밀번호가 올바르지 않습니다

retcode-1105 = 차단 목록에 있는 카드 번호입니다
    .description = 카드 번호가 차단 목록에 있거나 카드 사용이 제한되었습니다.

retcode-1106 = 카드 비밀번호(PIN) 입력 가능 횟수를 초과했습니다
retcode-1107 = 고객님의 은행 카드는 현재 온라인 결제를 지원하지 않습니다
retcode-1108 = 입력하신 신분증 번호, 이름 또는 휴대폰 번호가 올바르지 않습니다
retcode-1109 = 카드 번호와 신분증 번호가 일치하지 않습니다
retcode-1110 = 카드 상태에 문제가 있습니다
retcode-1111 = 거래 중 문제가 발생하여 결제에 실패했습니다
retcode-1112 = 신분증 번호가 올바르지 않습니다
retcode-1113 = 카드 명의자의 이름이 올바르지 않습니다
retcode-1114 = 휴대폰 번호가 올바르지 않습니다

# The phone number that the cardholder left with the bank.
retcode-1115 = 이 카드에는 은행에 등록된 휴대폰 번호가 없습니다

## 1200–1899: choice of bank and bank card

retcode-1200 = 사용자가 선택한 은행은 현재 지원되지 않습니다. 다른 은행을 선택하여 결제 또는 카드 등록을 진행해 주세요.
retcode-1201 = 은행 카드를 변경하지 못했습니다
retcode-1202 = 은행 카드를 조회하지 못했습니다
retcode-1805 = 현재 지원되지 않는 은행입니다

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = SMS 인증번호 확인에 실패했습니다
retcode-1901 = SMS 인증번호가 만료되었습니다
retcode-1902 = 거래 금액이 이 카드로 비밀번호 없이 결제할 수 있는 한도를 초과했습니다

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = 결제 주문이 생성되었습니다

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = 카드 등록을 처리 중입니다
    .description = 은행 처리 시간이 제한 시간을 초과했거나 최종 결과가 동기 방식으로 반환되지 않았습니다.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = 원거래가 이미 처리 중입니다. 다시 요청하지 마세요.

# Whether money moved is not known: the app queries first.
retcode-2006 = 거래가 만료되었습니다

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = 원거래가 이미 결제되었습니다
    .description = 다시 결제하지 마세요.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = 거래를 처리 중입니다

## 3000–4999: merchants, users and their agreements

retcode-3001 = 유효하지 않은 가맹점입니다
retcode-3002 = 사용자를 생성하지 못했습니다
retcode-3003 = 카드 등록 정보가 존재하지 않습니다
retcode-3004 = 사용자의 카드 등록을 해제하지 못했습니다
retcode-3005 = 조회 기간은 3개월을 초과할 수 없습니다
retcode-3006 = 사용자가 존재하지 않습니다

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = 조회한 사용자 ID가 존재하지 않습니다
    .detailed = 조회한 사용자 ID({ $userId })가 존재하지 않습니다

retcode-3008 = 조회 종료일이 올바르지 않습니다
retcode-3009 = 카드 등록이 중복되었습니다

retcode-3010 = 가맹점의 결제 권한이 부족합니다
    .description = 이 계정에는 해당 서비스가 활성화되어 있지 않습니다.

retcode-3011 = 사용자의 카드 등록 정보가 존재하지 않습니다
retcode-4000 = 카드 등록을 해제하지 못했습니다. 카드 발급사에 문의해 주세요.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = 카드 BIN 검증에 실패했습니다

# Whether money moved is not known: the app queries first.
retcode-5002 = 원거래가 존재하지 않습니다

retcode-5003 = 환불 금액이 올바르지 않습니다
    .description = 환불 금액이 원거래 금액과 일치하지 않습니다.

retcode-5004 = 가맹점 상태에 문제가 있어 환불할 수 없습니다

# Whether money moved is not known: the app queries first.
retcode-5005 = 환불에 실패했습니다. 다시 시도해 주세요.

retcode-5006 = 가맹점 계좌의 잔액이 부족합니다
retcode-5007 = 누적 환불 금액이 원거래 금액을 초과합니다
retcode-5008 = 원거래가 성공하지 않았습니다

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = CNAPS 코드를 조회하지 못했습니다

retcode-5502 = 신용카드로의 인출은 지원되지 않습니다
retcode-5503 = 가맹점의 인출 권한이 부족합니다
retcode-5504 = 가맹점의 작업 권한이 부족합니다
retcode-5505 = 설정되지 않은 은행입니다. 고객센터에 문의해 주세요.
retcode-5506 = 가맹점 비고를 파싱하지 못했습니다
retcode-5601 = 결제 방식과 카드 종류가 일치하지 않습니다

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = 카드 잔액이 부족합니다
retcode-6002 = 최초 인증이 완료되지 않은 카드 번호입니다
retcode-6601 = 은행 요청 URL을 가져오지 못했습니다. 나중에 다시 시도해 주세요.

## 7000–7999: information about users, cards and splits

retcode-7001 = 이미 존재하는 사용자입니다
retcode-7017 = 금액이 올바르지 않습니다
retcode-7018 = 새로 추가한 은행 카드의 사용자 정보가 기존 사용자 정보와 일치하지 않습니다

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = 정산 분할 정보가 올바르지 않습니다(할부 정기 출금)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = 카드 등록 정보를 추가로 입력해야 합니다

## 8000–8099: user information, files, real-name verification

retcode-8000 = 사용자 정보가 존재하지 않습니다
retcode-8001 = 파일에 문제가 있습니다
retcode-8002 = 파일 생성 중 문제가 발생했습니다
retcode-8003 = 파일 파싱 중 문제가 발생했습니다

# Whether money moved is not known: the app queries first.
retcode-8006 = 외화 환전 중 문제가 발생했습니다

retcode-8010 = 결제자 정보가 존재하지 않습니다
retcode-8099 = 본인 인증에 실패했습니다

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = 해당 출금 계획이 없습니다

# Whether money moved is not known: the app queries first.
retcode-8102 = 현재 출금 계획은 이미 실행되었습니다. 다시 실행하지 마세요.

retcode-8103 = 상환 계획 알림 SMS를 발송하지 못했습니다
retcode-8104 = 출금에 실패했습니다
retcode-8105 = 상환 계획 변경 횟수가 제한을 초과했습니다
retcode-8106 = 이 카드 등록 약정에서는 해당 출금 약정에 따른 출금이 승인되지 않았습니다
retcode-8107 = 출금 계획을 검증하지 못했습니다
retcode-8108 = 계획을 변경하지 못했습니다
retcode-8109 = 계획을 저장하지 못했습니다
retcode-8110 = 인증번호가 올바르지 않습니다
retcode-8111 = 사용자를 조회하지 못했습니다
retcode-8112 = 계획 상태를 변경하지 못했습니다
retcode-8113 = 할부 계획이 존재하지 않습니다

# The field pay_type of the API.
retcode-8114 = 출금 방식이 일치하지 않습니다

retcode-8115 = 상환 카드를 통한 승인에 실패했습니다
    .description = 상환 카드로 상환 계획을 승인하지 못했습니다.

# Whether money moved is not known: the app queries first.
retcode-8116 = 예약된 작업을 실행하지 못했습니다

# Whether money moved is not known: the app queries first.
retcode-8117 = 멱등성 검사 중 문제가 발생했습니다

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = SMS를 발송했습니다. 추가 인증이 필요합니다.

# Whether money moved is not known: the app queries first.
retcode-8901 = 기록이 없습니다
    .description = 조회 조건에 맞는 기록을 찾을 수 없습니다.

retcode-8911 = 리스크 관리 기록이 없습니다

## 9000–9199: bank requests and payment orders

retcode-9000 = 은행 시스템 점검 중입니다. 나중에 다시 시도해 주세요.

# Whether money moved is not known: the app queries first.
retcode-9002 = 전문 파싱 중 문제가 발생했습니다

retcode-9091 = 결제를 생성하지 못했습니다

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = 결제 주문 번호와 주문 번호가 일치하지 않습니다

# Whether money moved is not known: the app queries first.
retcode-9093 = 요청에 해당하는 결제 주문이 없습니다

# Whether money moved is not known: the app queries first.
retcode-9094 = 은행 출금 요청에 실패했습니다

retcode-9104 = 법인 계좌의 잔액이 부족합니다
    .description = 지급 인터페이스 호출 시 가맹점 계좌의 잔액이 법인 계좌로 지급하기에 부족했습니다.

## 9700–9799: SMS verification codes

retcode-9700 = SMS 인증번호가 올바르지 않습니다
retcode-9701 = SMS 인증번호와 휴대폰 번호가 일치하지 않습니다
retcode-9702 = 인증번호 입력 오류 허용 횟수를 초과했습니다. 인증번호를 다시 받아 인증해 주세요.
retcode-9703 = SMS 인증번호가 만료되었습니다. 인증번호를 다시 받아 주세요.
retcode-9704 = SMS 발송 중 문제가 발생했습니다. 나중에 다시 시도해 주세요.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = 유효하지 않은 요청 전문입니다

# Whether money moved is not known: the app queries first.
retcode-9902 = 인터페이스 호출 중 문제가 발생했습니다

# Whether money moved is not known: the app queries first.
retcode-9903 = 유효하지 않은 요청입니다. 나중에 다시 시도해 주세요.
    .description = 이 오류를 확인하려면 고객센터에 문의해 주세요.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = 은행 코드와 카드가 일치하지 않습니다
retcode-9910 = 리스크 등급이 너무 높습니다
retcode-9911 = 금액이 지정된 한도를 초과했습니다
retcode-9912 = 현재 지원되지 않는 카드입니다
retcode-9913 = 이 카드는 이미 등록되었습니다

# Whether money moved is not known: the app queries first.
retcode-9920 = 환불에 실패했습니다

# Whether money moved is not known: the app queries first.
retcode-9921 = 환불을 조회하지 못했습니다

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = 은행 시스템이 일마감 처리 중입니다
    .description = 은행 시스템이 다음 회계일로 전환되고 있습니다. 나중에 다시 시도해 주세요.

# Whether money moved is not known: the app queries first.
retcode-9983 = 가맹점 주문 번호가 중복되었습니다

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = 은행 거래 중 오류가 발생했습니다
    .detailed = 은행 거래 중 오류가 발생했습니다: { $bankMessage }. 나중에 다시 시도해 주세요.
    .description = 이 오류를 확인하려면 고객센터에 문의해 주세요.

# Whether money moved is not known: the app queries first.
retcode-9991 = 은행 거래 중 오류가 발생했습니다. 고객센터({ -hotline })로 문의해 주세요.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = 시스템 오류

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = 알 수 없는 응답 코드: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = 요청이 접수되었습니다. 결과는 주문 내역에서 확인해 주세요.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = 이미 결제된 주문입니다. 다시 결제하지 마세요. 결과는 주문 내역에서 확인해 주세요.

# The outcome is open.
payer-in-progress = 현재 처리 중입니다. 다시 요청하지 말고 잠시만 기다려 주세요. 결과는 주문 내역에서 확인해 주세요.

# The outcome is unknown.
payer-outcome-unknown = 결제 결과가 아직 확인되지 않았습니다. 먼저 주문 내역을 확인한 후 다시 결제할지 결정해 주세요.

# A next step, not a failure.
payer-enter-code = 문자 메시지로 인증번호를 보내 드렸습니다. 인증번호를 입력하고 계속 진행해 주세요.

payer-wrong-code = 인증번호가 올바르지 않습니다. 문자 메시지를 확인하고 다시 입력해 주세요.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = 새 인증번호가 필요합니다. 인증번호를 다시 받은 후 다시 시도해 주세요.

# Never say which of the details is wrong.
payer-fix-card-data = 카드 정보가 올바르지 않습니다. 확인 후 다시 시도하거나 다른 카드를 사용해 주세요.

# Always names all three details, never the wrong one.
payer-fix-personal-data = 본인 정보가 누락되었거나 일치하지 않습니다. 이름, 신분증 번호, 휴대폰 번호를 확인한 후 다시 시도해 주세요.

payer-insufficient-funds = 카드 잔액이 부족합니다. 다른 카드를 사용하거나, 잔액이 충분한지 확인한 후 다시 시도해 주세요.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = 결제 한도를 초과했습니다. 금액을 줄이거나, 다른 카드를 사용하거나, 나중에 다시 시도해 주세요.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = 이 카드로는 진행할 수 없습니다. 다른 카드나 다른 방법을 이용해 주세요.

payer-contact-bank = 은행에서 처리를 완료하지 못했습니다. 카드를 발급한 은행에 문의하거나 다른 카드를 사용해 주세요.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = 결제가 거절되었습니다. 다른 결제 수단을 사용하거나 카드를 발급한 은행에 문의해 주세요.

# Does not say that nothing was paid.
payer-try-later = 지금은 서비스를 이용할 수 없습니다. 먼저 주문 내역을 확인하고 나중에 다시 시도해 주세요.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = 결제 페이지가 만료되었습니다. 먼저 주문 내역을 확인하고, 결제되지 않았다면 처음부터 다시 진행해 주세요.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = 이미 등록된 카드입니다. 다시 등록하지 않으셔도 됩니다.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = 지금은 처리를 완료할 수 없습니다. 판매자에게 문의하여 주문 번호를 알려 주세요.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = 결제 건이 생성되었습니다. 결제 여부는 주문 내역에서 확인해 주세요.

# A next step, not a failure.
payer-more-details = 본인 정보를 추가로 입력해야 합니다. 이름, 신분증 번호, 휴대폰 번호를 확인한 후 계속 진행해 주세요.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = 결과가 아직 확인되지 않았습니다. 판매자에게 문의하여 주문 번호를 알려 주세요.
