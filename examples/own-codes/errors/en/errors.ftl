-app = Shop

error-08006 = The connection to the database was lost
error-154008 = Rejected by the acquirer
error-4-02 = Payment required
error-auth__expired = The session at { -app } has expired
    .description = Sessions last thirty minutes.
error-insufficient_funds = Insufficient funds
    .detailed = Insufficient funds: { $missing } are missing
error-unknown = Something went wrong ({ $code })

payer-other-card = There is not enough money on this card. Please use another one.
payer-outcome-unknown = We do not know yet whether this went through. Please look again in a moment.
payer-pay = Please renew your subscription.
payer-sign-in = Please sign in again.
payer-try-later = This did not work. Please try again later.
