# Variables:
#   $bankMessage (String) - what the bank answered
retcode-9990 = 银行交易出错
    .detailed = 银行交易出错，{ $bankMessage }，请稍后重试
    .description = 请联系客服查询该错误。
