-app = 商店

error-auth__expired = { -app }的会话已过期
error-insufficient_funds = 余额不足

payer-other-card = 此卡余额不足，请使用其他银行卡。
payer-outcome-unknown = 结果尚未确认，请稍后再查看。
payer-pay = 请续订。
payer-sign-in = 请重新登录。
payer-try-later = 操作未成功，请稍后再试。
