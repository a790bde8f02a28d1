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
-lianlian = 连连银通

## 0000–0999: success, and queries about an agreement

# Also answers queries, refunds and requests that were merely accepted: what was paid is said by the field result_pay.
retcode-0000 = 交易成功

retcode-0106 = 签约银行卡信息查询失败

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = 支付授权令牌失效或错误
    .description = 令牌的有效期为半小时，请重新发起支付以获取新令牌。

retcode-1001 = 商户请求签名错误

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = 第三方单号重复

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = 正在支付中，请稍候
    .description = 如长时间没有结果，请联系客服。

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = 商户请求参数校验错误
    .detailed = 商户请求参数校验错误（{ $parameter }）

retcode-1005 = 支付处理失败
    .description = 支付失败的原因有多种，包括用户签约失败、余额不足、银行限制等。

retcode-1006 = 支付单创建失败

# Whether money moved is not known: the app queries first.
retcode-1007 = 网络连接繁忙

retcode-1008 = 商户请求IP错误
    .description = 请将您的IP地址加入白名单。

retcode-1009 = 暂停商户支付服务，请联系{ -lianlian }客服
    .description = 商户支付服务可能因多种原因被暂停。

retcode-1012 = 请求报文解析失败
retcode-1014 = 日累计金额或笔数超限
retcode-1016 = 交易金额超限
retcode-1019 = 单笔金额超限

## 1100–1199: cards and cardholders

retcode-1100 = 无效卡号
    .description = 该卡无效，或暂不支持该卡。

retcode-1101 = 卡已挂失
retcode-1102 = 无此发卡方
retcode-1103 = 银行卡有效期或CVV2错误
retcode-1104 = 卡密码错误

retcode-1105 = 卡号在黑名单中
    .description = 该卡号在黑名单中，或该卡已被限制使用。

retcode-1106 = 允许的输入PIN次数超限
retcode-1107 = 您的银行卡暂不支持在线支付业务
retcode-1108 = 您输入的证件号、姓名或手机号有误
retcode-1109 = 卡号和证件号不符
retcode-1110 = 卡状态异常
retcode-1111 = 交易异常，支付失败
retcode-1112 = 证件号有误
retcode-1113 = 持卡人姓名有误
retcode-1114 = 手机号有误

# The phone number that the cardholder left with the bank.
retcode-1115 = 该卡未预留手机号

## 1200–1899: choice of bank and bank card

retcode-1200 = 用户选择的银行暂不支持，请重新选择其他银行进行支付/签约
retcode-1201 = 银行卡变更失败
retcode-1202 = 银行卡查询失败
retcode-1805 = 暂不支持该银行

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = 短信码校验错误
retcode-1901 = 短信码已失效
retcode-1902 = 该卡交易金额超出免密限额

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = 支付单已创建

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = 签约处理中
    .description = 银行处理用时超过时限，或未同步返回最终结果。

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = 原交易已在进行处理，请勿重复提交

# Whether money moved is not known: the app queries first.
retcode-2006 = 交易已过期

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = 原交易已支付成功
    .description = 请勿再次支付。

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = 交易处理中

## 3000–4999: merchants, users and their agreements

retcode-3001 = 非法商户
retcode-3002 = 用户生成错误
retcode-3003 = 签约信息不存在
retcode-3004 = 用户解约失败
retcode-3005 = 查询跨度不得超过3个月
retcode-3006 = 用户不存在

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = 查询的用户编号不存在
    .detailed = 查询的用户编号{ $userId }不存在

retcode-3008 = 查询截止日期错误
retcode-3009 = 重复签约

retcode-3010 = 商户支付权限不足
    .description = 该账户未开通此项服务。

retcode-3011 = 用户签约信息不存在
retcode-4000 = 解约失败，请联系发卡行

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = 卡BIN校验失败

# Whether money moved is not known: the app queries first.
retcode-5002 = 原始交易不存在

retcode-5003 = 退款金额错误
    .description = 退款金额与原交易金额不一致。

retcode-5004 = 商户状态异常，无法退款

# Whether money moved is not known: the app queries first.
retcode-5005 = 退款失败，请重试

retcode-5006 = 商户账户余额不足
retcode-5007 = 累计退款金额大于原交易金额
retcode-5008 = 原交易未成功

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = 大额行号查询失败

retcode-5502 = 信用卡不支持提现
retcode-5503 = 商户提现权限不足
retcode-5504 = 商户操作权限不足
retcode-5505 = 该银行未进行配置，请联系客服
retcode-5506 = 商户备注解析失败
retcode-5601 = 支付方式和卡类型不匹配

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = 卡余额不足
retcode-6002 = 该卡号未成功进行首次验证
retcode-6601 = 获取银行请求地址失败，请稍后重试

## 7000–7999: information about users, cards and splits

retcode-7001 = 用户已存在
retcode-7017 = 金额不正确
retcode-7018 = 新增银行卡用户信息不一致

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = 分账信息有误（分期付定期扣款）

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = 需要补全签约信息

## 8000–8099: user information, files, real-name verification

retcode-8000 = 用户信息不存在
retcode-8001 = 文件异常
retcode-8002 = 生成文件异常
retcode-8003 = 解析文件异常

# Whether money moved is not known: the app queries first.
retcode-8006 = 汇兑异常

retcode-8010 = 付款人信息不存在
retcode-8099 = 实名认证失败

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = 无此扣款计划信息

# Whether money moved is not known: the app queries first.
retcode-8102 = 当前扣款计划已执行，请勿重复执行

retcode-8103 = 还款计划通知短信发送失败
retcode-8104 = 扣款失败
retcode-8105 = 变更还款次数超过限制
retcode-8106 = 该签约协议号未授权该扣款协议号进行扣款
retcode-8107 = 扣款计划校验失败
retcode-8108 = 变更计划失败
retcode-8109 = 计划保存失败
retcode-8110 = 验证码错误
retcode-8111 = 用户查询失败
retcode-8112 = 变更计划状态失败
retcode-8113 = 分期计划不存在

# The field pay_type of the API.
retcode-8114 = 扣款方式不符

retcode-8115 = 还款卡授权失败
    .description = 还款卡未能授权该还款计划。

# Whether money moved is not known: the app queries first.
retcode-8116 = 定时任务执行失败

# Whether money moved is not known: the app queries first.
retcode-8117 = 幂等检查异常

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = 短信已下发，需要再次验证

# Whether money moved is not known: the app queries first.
retcode-8901 = 没有记录
    .description = 未找到符合查询条件的记录。

retcode-8911 = 没有风控记录

## 9000–9199: bank requests and payment orders

retcode-9000 = 银行维护中，请稍后再试

# Whether money moved is not known: the app queries first.
retcode-9002 = 报文解析异常

retcode-9091 = 创建支付失败

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = 支付单号与订单号不一致

# Whether money moved is not known: the app queries first.
retcode-9093 = 无对应的支付单信息

# Whether money moved is not known: the app queries first.
retcode-9094 = 请求银行扣款失败

retcode-9104 = 对公账户余额不足
    .description = 调用付款接口时，商户账户余额不足以向对公账户付款。

## 9700–9799: SMS verification codes

retcode-9700 = 短信验证码错误
retcode-9701 = 短信验证码和手机不匹配
retcode-9702 = 验证码错误次数超过最大次数，请重新获取进行验证
retcode-9703 = 短信验证码失效，请重新获取
retcode-9704 = 短信发送异常，请稍后重试

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = 请求报文非法

# Whether money moved is not known: the app queries first.
retcode-9902 = 接口调用异常

# Whether money moved is not known: the app queries first.
retcode-9903 = 请求无效，请稍后重试
    .description = 请联系客服排查该错误。

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = 银行编码与卡不一致
retcode-9910 = 风险等级过高
retcode-9911 = 金额超过指定额度
retcode-9912 = 该卡暂不支持
retcode-9913 = 该卡已签约成功

# Whether money moved is not known: the app queries first.
retcode-9920 = 退款失败

# Whether money moved is not known: the app queries first.
retcode-9921 = 退款查询失败

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = 银行系统日切处理中
    .description = 银行系统正在切换会计日期，请稍后重试。

# Whether money moved is not known: the app queries first.
retcode-9983 = 商户订单号重复

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = 银行交易出错
    .detailed = 银行交易出错，{ $bankMessage }，请稍后重试
    .description = 请联系客服排查该错误。

# Whether money moved is not known: the app queries first.
retcode-9991 = 银行交易出错，请联系客服，客服热线：{ -hotline }

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = 系统错误

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = 未知返回码：{ $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = 请求已受理。请在订单中查看结果。

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = 这笔订单已经付款，请勿再次付款。请在订单中查看结果。

# The outcome is open.
payer-in-progress = 正在处理，请稍候，不要重复提交。请在订单中查看结果。

# The outcome is unknown.
payer-outcome-unknown = 付款结果尚未确认。请先查看订单状态，再决定是否重新付款。

# A next step, not a failure.
payer-enter-code = 验证码已通过短信发送。请输入验证码后继续。

payer-wrong-code = 验证码不正确。请核对短信后重新输入。

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = 需要新的验证码。请重新获取后再试。

# Never say which of the details is wrong.
payer-fix-card-data = 银行卡信息有误。请核对后重试，或使用其他银行卡。

# Always names all three details, never the wrong one.
payer-fix-personal-data = 身份信息不完整或不一致。请核对姓名、证件号和手机号后重试。

payer-insufficient-funds = 银行卡余额不足。请使用其他银行卡，或在余额充足后重试。

# Never tell the limit, nor whose it is.
payer-limit-exceeded = 这笔付款超出限制。请减少金额、使用其他银行卡，或稍后再试。

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = 这张银行卡无法用于本次操作。请使用其他银行卡或方式。

payer-contact-bank = 银行未能完成这项操作。请联系发卡行，或使用其他银行卡。

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = 付款未成功。请使用其他付款方式，或联系发卡行。

# Does not say that nothing was paid.
payer-try-later = 服务暂时无法使用。请先查看订单状态，稍后再试。

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = 付款页面已过期。请先查看订单状态，如未付款，再重新发起付款。

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = 这张银行卡已经绑定。无需再次绑定。

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = 目前无法完成操作。请联系商家，并告知订单号。

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = 支付单已创建。请在订单中查看是否已付款。

# A next step, not a failure.
payer-more-details = 需要补充身份信息。请核对姓名、证件号和手机号后继续。

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = 结果尚未确认。请联系商家，并告知订单号。
