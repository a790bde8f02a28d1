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
retcode-0000 = Transaction successful

retcode-0106 = Failed to query the agreement's bank card information

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = The payment authorization token is no longer valid or is incorrect
    .description = The token expires after half an hour. Please start the payment again to obtain a new token.

retcode-1001 = Invalid signature in the merchant request

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = Duplicate third-party order number

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = The payment is in progress. Please wait.
    .description = If there is no result for a long time, please contact customer service.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = Invalid parameter in the merchant request
    .detailed = Invalid parameter in the merchant request: { $parameter }

retcode-1005 = Failed to process the payment
    .description = A payment can fail for a variety of reasons, including a failure to sign the user's agreement, an insufficient balance, and bank restrictions.

retcode-1006 = Failed to create the payment order

# Whether money moved is not known: the app queries first.
retcode-1007 = The network connection is busy

retcode-1008 = The IP address of the merchant request is not allowed
    .description = Please add your IP address to the allowlist.

retcode-1009 = The merchant payment service is suspended. Please contact { -lianlian } customer service.
    .description = The merchant payment service can be suspended for a variety of reasons.

retcode-1012 = Failed to parse the request message
retcode-1014 = The daily total amount or number of transactions exceeds the limit
retcode-1016 = The transaction amount exceeds the limit
retcode-1019 = The amount of a single transaction exceeds the limit

## 1100–1199: cards and cardholders

retcode-1100 = Invalid card number
    .description = The card is invalid or not currently supported.

retcode-1101 = The card has been reported lost
retcode-1102 = No such card issuer
retcode-1103 = The bank card's expiration date or CVV2 is incorrect
retcode-1104 = Incorrect card PIN

retcode-1105 = The card number is on the blocklist
    .description = The card number is on the blocklist, or the card has been restricted.

retcode-1106 = Too many PIN attempts
retcode-1107 = Your bank card does not currently support online payment services
retcode-1108 = The ID number, name, or phone number you entered is incorrect
retcode-1109 = The card number does not match the ID number
retcode-1110 = There is a problem with the card status
retcode-1111 = A problem occurred during the transaction, and the payment failed
retcode-1112 = Incorrect ID number
retcode-1113 = Incorrect cardholder name
retcode-1114 = Incorrect phone number

# The phone number that the cardholder left with the bank.
retcode-1115 = This card has no phone number on file with the bank

## 1200–1899: choice of bank and bank card

retcode-1200 = The bank selected by the user is not currently supported. Please choose another bank to pay or sign the agreement.
retcode-1201 = Failed to change the bank card
retcode-1202 = Failed to query the bank card
retcode-1805 = This bank is not currently supported

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = SMS verification failed
retcode-1901 = The SMS verification code is no longer valid
retcode-1902 = The transaction amount exceeds the password-free limit of this card

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = Payment order created

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = The agreement signing is being processed
    .description = The bank is taking longer than the time limit, or has not returned the final result synchronously.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = The original transaction is already being processed. Please do not submit it again.

# Whether money moved is not known: the app queries first.
retcode-2006 = The transaction has expired

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = The original transaction has already been paid
    .description = Please do not pay again.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = The transaction is being processed

## 3000–4999: merchants, users and their agreements

retcode-3001 = Invalid merchant
retcode-3002 = Failed to create the user
retcode-3003 = The agreement information does not exist
retcode-3004 = Failed to terminate the user's agreement
retcode-3005 = The query period must not exceed 3 months
retcode-3006 = The user does not exist

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = This user ID does not exist
    .detailed = The user ID { $userId } does not exist

retcode-3008 = Incorrect query end date
retcode-3009 = The agreement has already been signed

retcode-3010 = The merchant has insufficient payment permissions
    .description = The service is not activated for this account.

retcode-3011 = The user's agreement information does not exist
retcode-4000 = Failed to terminate the agreement. Please contact the issuing bank.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = Failed to verify the card BIN

# Whether money moved is not known: the app queries first.
retcode-5002 = The original transaction does not exist

retcode-5003 = Incorrect refund amount
    .description = The refund amount does not match the original transaction amount.

retcode-5004 = There is a problem with the merchant status, so the refund cannot be processed

# Whether money moved is not known: the app queries first.
retcode-5005 = The refund failed. Please try again.

retcode-5006 = Insufficient merchant account balance
retcode-5007 = The total refund amount exceeds the original transaction amount
retcode-5008 = The original transaction was not successful

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = Failed to query the CNAPS code

retcode-5502 = Withdrawals to credit cards are not supported
retcode-5503 = The merchant has insufficient withdrawal permissions
retcode-5504 = The merchant has insufficient operation permissions
retcode-5505 = This bank has not been configured. Please contact customer service.
retcode-5506 = Failed to parse the merchant's memo
retcode-5601 = The payment method and the card type do not match

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = Insufficient funds on the card
retcode-6002 = This card number has not passed the first verification
retcode-6601 = Failed to obtain the bank's request URL. Please try again later.

## 7000–7999: information about users, cards and splits

retcode-7001 = The user already exists
retcode-7017 = Incorrect amount
retcode-7018 = The user information of the newly added bank card does not match the existing user information

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = Incorrect split information (installment payment with scheduled deductions)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = The agreement information needs to be completed

## 8000–8099: user information, files, real-name verification

retcode-8000 = The user information does not exist
retcode-8001 = There is a problem with the file
retcode-8002 = A problem occurred while generating the file
retcode-8003 = A problem occurred while parsing the file

# Whether money moved is not known: the app queries first.
retcode-8006 = A problem occurred during foreign exchange

retcode-8010 = The payer information does not exist
retcode-8099 = Real-name verification failed

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = No such deduction plan

# Whether money moved is not known: the app queries first.
retcode-8102 = The current deduction plan has already been executed. Please do not execute it again.

retcode-8103 = Failed to send the repayment plan notification SMS
retcode-8104 = The deduction failed
retcode-8105 = The number of repayment plan changes exceeds the limit
retcode-8106 = This agreement does not authorize deductions under this deduction agreement
retcode-8107 = Failed to verify the deduction plan
retcode-8108 = Failed to change the plan
retcode-8109 = Failed to save the plan
retcode-8110 = Incorrect verification code
retcode-8111 = Failed to query the user
retcode-8112 = Failed to change the plan status
retcode-8113 = The installment plan does not exist

# The field pay_type of the API.
retcode-8114 = The deduction method does not match the expected one

retcode-8115 = Authorization by the repayment card failed
    .description = The repayment card failed to authorize the repayment plan.

# Whether money moved is not known: the app queries first.
retcode-8116 = Failed to execute the scheduled task

# Whether money moved is not known: the app queries first.
retcode-8117 = A problem occurred during the idempotency check

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = An SMS has been sent. One more verification step is required.

# Whether money moved is not known: the app queries first.
retcode-8901 = No records found
    .description = No records were found for the given query conditions.

retcode-8911 = No risk control records found

## 9000–9199: bank requests and payment orders

retcode-9000 = The bank is under maintenance. Please try again later.

# Whether money moved is not known: the app queries first.
retcode-9002 = A problem occurred while parsing the message

retcode-9091 = Failed to create the payment

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = The payment order number does not match the order number

# Whether money moved is not known: the app queries first.
retcode-9093 = No payment order matches the request

# Whether money moved is not known: the app queries first.
retcode-9094 = The deduction request to the bank failed

retcode-9104 = Insufficient corporate account balance
    .description = When the payment interface was called, the balance of the merchant account was insufficient to pay the corporate account.

## 9700–9799: SMS verification codes

retcode-9700 = Incorrect SMS verification code
retcode-9701 = The SMS verification code does not match the phone number
retcode-9702 = The verification code was entered incorrectly too many times. Please obtain a new one and verify again.
retcode-9703 = The SMS verification code is no longer valid. Please obtain a new one.
retcode-9704 = A problem occurred while sending the SMS. Please try again later.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = Invalid request message

# Whether money moved is not known: the app queries first.
retcode-9902 = A problem occurred while calling the interface

# Whether money moved is not known: the app queries first.
retcode-9903 = Invalid request. Please try again later.
    .description = Please contact customer service to check this error.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = The bank code does not match the card
retcode-9910 = The risk level is too high
retcode-9911 = The amount exceeds the specified limit
retcode-9912 = This card is not currently supported
retcode-9913 = An agreement has already been signed for this card

# Whether money moved is not known: the app queries first.
retcode-9920 = The refund failed

# Whether money moved is not known: the app queries first.
retcode-9921 = Failed to query the refund

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = The bank system's end-of-day processing is in progress
    .description = The bank system is switching to the next accounting date. Please try again later.

# Whether money moved is not known: the app queries first.
retcode-9983 = Duplicate merchant order number

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = An error occurred during the bank transaction
    .detailed = An error occurred during the bank transaction: { $bankMessage }. Please try again later.
    .description = Please contact customer service to check this error.

# Whether money moved is not known: the app queries first.
retcode-9991 = An error occurred during the bank transaction. Please call the customer service hotline at { -hotline }.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = System error

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = Unknown return code: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = We've received your request. Check your order for the result.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = This order is already paid, so don't pay again. Check your order for the result.

# The outcome is open.
payer-in-progress = This is still being processed. Please wait and don't submit it again. Check your order for the result.

# The outcome is unknown.
payer-outcome-unknown = The result of this payment isn't confirmed yet. Check the status of your order first, then decide whether to pay again.

# A next step, not a failure.
payer-enter-code = We've sent you a verification code by text message. Enter it to continue.

payer-wrong-code = That verification code isn't right. Check the text message and enter it again.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = You need a new verification code. Request one and try again.

# Never say which of the details is wrong.
payer-fix-card-data = Some of the card details aren't right. Check them and try again, or use another card.

# Always names all three details, never the wrong one.
payer-fix-personal-data = Some of your personal details are missing or don't match. Check your name, ID number, and phone number, then try again.

payer-insufficient-funds = There isn't enough money on this card. Use another card, or try again when there is.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = This payment is over a limit. Pay a smaller amount, use another card, or try again later.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = This card can't be used for this. Use another card or method.

payer-contact-bank = Your bank couldn't complete this. Contact your bank, or use another card.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = Your payment was declined. Use another payment method, or contact your bank.

# Does not say that nothing was paid.
payer-try-later = This service isn't available right now. Check your order, then try again later.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = This payment page has expired. Check your order first; if it isn't paid, start again.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = This card is already linked. You don't need to link it again.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = This can't be completed right now. Contact the store and give your order number.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = The payment has been created. Check your order to see whether it is paid.

# A next step, not a failure.
payer-more-details = More details are needed. Check your name, ID number, and phone number, then continue.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = The result isn't confirmed yet. Contact the store and give your order number.
