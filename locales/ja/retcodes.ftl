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
retcode-0000 = 取引が成功しました

retcode-0106 = 登録済み銀行カード情報の照会に失敗しました

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = 決済承認トークンが失効しているか、正しくありません
    .description = トークンの有効期間は30分です。決済を開始し直して、新しいトークンを取得してください。

retcode-1001 = 加盟店リクエストの署名が正しくありません

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = サードパーティの注文番号が重複しています

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = 決済処理中です。しばらくお待ちください。
    .description = 長時間たっても結果が出ない場合は、カスタマーサポートにお問い合わせください。

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = 加盟店リクエストのパラメーターが正しくありません
    .detailed = 加盟店リクエストのパラメーターが正しくありません（{ $parameter }）

retcode-1005 = 決済処理に失敗しました
    .description = 決済の失敗には、ユーザーのカード登録の失敗、残高不足、銀行による制限など、さまざまな原因があります。

retcode-1006 = 決済注文の作成に失敗しました

# Whether money moved is not known: the app queries first.
retcode-1007 = ネットワークが混雑しています

retcode-1008 = 加盟店リクエストのIPアドレスは許可されていません
    .description = IPアドレスを許可リストに追加してください。

retcode-1009 = 加盟店の決済サービスが一時停止されています。{ -lianlian }のカスタマーサポートにお問い合わせください。
    .description = 加盟店の決済サービスは、さまざまな理由で一時停止されることがあります。

retcode-1012 = リクエスト電文の解析に失敗しました
retcode-1014 = 1日の累計金額または件数が上限を超えています
retcode-1016 = 取引金額が上限を超えています
retcode-1019 = 1件あたりの金額が上限を超えています

## 1100–1199: cards and cardholders

retcode-1100 = カード番号が無効です
    .description = このカードは無効か、現在サポートされていません。

retcode-1101 = このカードには紛失届が出ています
retcode-1102 = 該当するカード発行会社がありません
retcode-1103 = 銀行カードの有効期限またはCVV2が正しくありません
retcode-1104 = カードの暗証番号が正しくありません

retcode-1105 = カード番号がブロックリストに登録されています
    .description = カード番号がブロックリストに登録されているか、カードの利用が制限されています。

retcode-1106 = 暗証番号（PIN）の入力回数が上限を超えました
retcode-1107 = お使いの銀行カードは現在オンライン決済に対応していません
retcode-1108 = 入力された身分証番号、氏名、または携帯電話番号が正しくありません
retcode-1109 = カード番号と身分証番号が一致しません
retcode-1110 = カードの状態に問題があります
retcode-1111 = 取引に問題が発生し、決済に失敗しました
retcode-1112 = 身分証番号が正しくありません
retcode-1113 = カード名義人の氏名が正しくありません
retcode-1114 = 携帯電話番号が正しくありません

# The phone number that the cardholder left with the bank.
retcode-1115 = このカードには、銀行に登録された携帯電話番号がありません

## 1200–1899: choice of bank and bank card

retcode-1200 = ユーザーが選択した銀行は現在サポートされていません。別の銀行を選択して、決済またはカード登録を行ってください。
retcode-1201 = 銀行カードの変更に失敗しました
retcode-1202 = 銀行カードの照会に失敗しました
retcode-1805 = この銀行は現在サポートされていません

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = SMS認証コードの検証に失敗しました
retcode-1901 = SMS認証コードは失効しています
retcode-1902 = 取引金額が、このカードで暗証番号なしに決済できる限度額を超えています

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = 決済注文が作成されました

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = カード登録を処理中です
    .description = 銀行での処理が制限時間を超えたか、最終結果が同期的に返されていません。

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = 元の取引はすでに処理中です。再送信しないでください。

# Whether money moved is not known: the app queries first.
retcode-2006 = 取引の有効期限が切れました

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = 元の取引は決済済みです
    .description = 再度決済しないでください。

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = 取引を処理中です

## 3000–4999: merchants, users and their agreements

retcode-3001 = 加盟店が無効です
retcode-3002 = ユーザーの作成に失敗しました
retcode-3003 = カード登録情報が存在しません
retcode-3004 = ユーザーのカード登録の解除に失敗しました
retcode-3005 = 照会期間は3か月以内で指定してください
retcode-3006 = ユーザーが存在しません

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = 照会したユーザーIDは存在しません
    .detailed = 照会したユーザーID「{ $userId }」は存在しません

retcode-3008 = 照会の終了日が正しくありません
retcode-3009 = カード登録が重複しています

retcode-3010 = 加盟店の決済権限が不足しています
    .description = このアカウントでは、該当のサービスが有効になっていません。

retcode-3011 = ユーザーのカード登録情報が存在しません
retcode-4000 = カード登録の解除に失敗しました。カード発行会社にお問い合わせください。

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = カードBINの検証に失敗しました

# Whether money moved is not known: the app queries first.
retcode-5002 = 元の取引が存在しません

retcode-5003 = 返金額が正しくありません
    .description = 返金額が元の取引金額と一致しません。

retcode-5004 = 加盟店の状態に問題があるため、返金できません

# Whether money moved is not known: the app queries first.
retcode-5005 = 返金に失敗しました。再試行してください。

retcode-5006 = 加盟店口座の残高が不足しています
retcode-5007 = 返金額の累計が元の取引金額を超えています
retcode-5008 = 元の取引は成功していません

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = CNAPSコードの照会に失敗しました

retcode-5502 = クレジットカードへの出金はサポートされていません
retcode-5503 = 加盟店の出金権限が不足しています
retcode-5504 = 加盟店の操作権限が不足しています
retcode-5505 = この銀行は設定されていません。カスタマーサポートにお問い合わせください。
retcode-5506 = 加盟店の備考の解析に失敗しました
retcode-5601 = 決済方法とカードの種類が一致しません

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = カードの残高が不足しています
retcode-6002 = このカード番号は初回の認証が完了していません
retcode-6601 = 銀行のリクエストURLの取得に失敗しました。後ほど再試行してください。

## 7000–7999: information about users, cards and splits

retcode-7001 = ユーザーはすでに存在します
retcode-7017 = 金額が正しくありません
retcode-7018 = 新しく追加する銀行カードのユーザー情報が、既存のユーザー情報と一致しません

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = 売上の分配情報が正しくありません（分割払いの定期引き落とし）

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = カード登録情報の追加入力が必要です

## 8000–8099: user information, files, real-name verification

retcode-8000 = ユーザー情報が存在しません
retcode-8001 = ファイルに問題があります
retcode-8002 = ファイルの生成中に問題が発生しました
retcode-8003 = ファイルの解析中に問題が発生しました

# Whether money moved is not known: the app queries first.
retcode-8006 = 外国為替の処理中に問題が発生しました

retcode-8010 = 支払者情報が存在しません
retcode-8099 = 本人確認に失敗しました

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = 該当する引き落とし予定がありません

# Whether money moved is not known: the app queries first.
retcode-8102 = 現在の引き落とし予定はすでに実行されています。再度実行しないでください。

retcode-8103 = 返済計画の通知SMSの送信に失敗しました
retcode-8104 = 引き落としに失敗しました
retcode-8105 = 返済計画の変更回数が上限を超えています
retcode-8106 = このカード登録契約では、この引き落とし契約による引き落としが承認されていません
retcode-8107 = 引き落とし予定の検証に失敗しました
retcode-8108 = 計画の変更に失敗しました
retcode-8109 = 計画の保存に失敗しました
retcode-8110 = 認証コードが正しくありません
retcode-8111 = ユーザーの照会に失敗しました
retcode-8112 = 計画のステータスの変更に失敗しました
retcode-8113 = 分割払いの計画が存在しません

# The field pay_type of the API.
retcode-8114 = 引き落とし方法が一致しません

retcode-8115 = 返済用カードによる承認に失敗しました
    .description = 返済用カードで返済計画を承認できませんでした。

# Whether money moved is not known: the app queries first.
retcode-8116 = スケジュールされたタスクの実行に失敗しました

# Whether money moved is not known: the app queries first.
retcode-8117 = 冪等性チェック中に問題が発生しました

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = SMSを送信しました。追加の認証が必要です。

# Whether money moved is not known: the app queries first.
retcode-8901 = 記録がありません
    .description = 照会条件に一致する記録が見つかりませんでした。

retcode-8911 = リスク管理の記録がありません

## 9000–9199: bank requests and payment orders

retcode-9000 = 銀行システムのメンテナンス中です。後ほど再試行してください。

# Whether money moved is not known: the app queries first.
retcode-9002 = 電文の解析中に問題が発生しました

retcode-9091 = 決済の作成に失敗しました

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = 決済注文番号と注文番号が一致しません

# Whether money moved is not known: the app queries first.
retcode-9093 = リクエストに対応する決済注文がありません

# Whether money moved is not known: the app queries first.
retcode-9094 = 銀行への引き落としリクエストに失敗しました

retcode-9104 = 法人口座の残高が不足しています
    .description = 支払いインターフェースの呼び出し時に、加盟店口座の残高が法人口座への支払いに対して不足していました。

## 9700–9799: SMS verification codes

retcode-9700 = SMS認証コードが正しくありません
retcode-9701 = SMS認証コードと携帯電話番号が一致しません
retcode-9702 = 認証コードの誤入力回数が上限を超えました。認証コードを再取得して、もう一度認証してください。
retcode-9703 = SMS認証コードは失効しています。再取得してください。
retcode-9704 = SMSの送信中に問題が発生しました。後ほど再試行してください。

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = リクエスト電文が無効です

# Whether money moved is not known: the app queries first.
retcode-9902 = インターフェースの呼び出し中に問題が発生しました

# Whether money moved is not known: the app queries first.
retcode-9903 = リクエストが無効です。後ほど再試行してください。
    .description = このエラーの調査については、カスタマーサポートにお問い合わせください。

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = 銀行コードとカードが一致しません
retcode-9910 = リスクレベルが高すぎます
retcode-9911 = 金額が指定の限度額を超えています
retcode-9912 = このカードは現在サポートされていません
retcode-9913 = このカードはすでに登録されています

# Whether money moved is not known: the app queries first.
retcode-9920 = 返金に失敗しました

# Whether money moved is not known: the app queries first.
retcode-9921 = 返金の照会に失敗しました

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = 銀行システムは日次締め処理中です
    .description = 銀行システムが会計日を切り替えています。後ほど再試行してください。

# Whether money moved is not known: the app queries first.
retcode-9983 = 加盟店の注文番号が重複しています

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = 銀行取引でエラーが発生しました
    .detailed = 銀行取引でエラーが発生しました：{ $bankMessage }。後ほど再試行してください。
    .description = このエラーの調査については、カスタマーサポートにお問い合わせください。

# Whether money moved is not known: the app queries first.
retcode-9991 = 銀行取引でエラーが発生しました。カスタマーサポート（{ -hotline }）にお電話ください。

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = システムエラー

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = 不明なリターンコード：{ $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = お手続きを受け付けました。結果は注文履歴でご確認ください。

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = このご注文はお支払い済みです。再度お支払いにならないようお願いいたします。結果は注文履歴でご確認ください。

# The outcome is open.
payer-in-progress = ただいま処理中です。お手続きを繰り返さずに、しばらくお待ちください。結果は注文履歴でご確認ください。

# The outcome is unknown.
payer-outcome-unknown = お支払いの結果はまだ確認が取れていません。まず注文履歴をご確認のうえ、再度お支払いいただくかどうかをご判断ください。

# A next step, not a failure.
payer-enter-code = SMSで認証コードをお送りしました。認証コードを入力して、お手続きを続けてください。

payer-wrong-code = 認証コードが正しくありません。SMSをご確認のうえ、もう一度入力してください。

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = 新しい認証コードが必要です。認証コードを再取得して、もう一度お試しください。

# Never say which of the details is wrong.
payer-fix-card-data = カード情報に誤りがあります。ご確認のうえ、もう一度お試しいただくか、別のカードをご利用ください。

# Always names all three details, never the wrong one.
payer-fix-personal-data = ご本人情報が不足しているか、一致していません。お名前、身分証番号、携帯電話番号をご確認のうえ、もう一度お試しください。

payer-insufficient-funds = カードの残高が不足しています。別のカードをご利用いただくか、残高が十分にあることをご確認のうえ、もう一度お試しください。

# Never tell the limit, nor whose it is.
payer-limit-exceeded = このお支払いは上限を超えています。金額を減らすか、別のカードをご利用いただくか、しばらくしてからもう一度お試しください。

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = このカードはこのお手続きにご利用いただけません。別のカードまたは別の方法をご利用ください。

payer-contact-bank = 銀行側でお手続きを完了できませんでした。カード発行会社にお問い合わせいただくか、別のカードをご利用ください。

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = お支払いを承認できませんでした。別のお支払い方法をご利用いただくか、カード発行会社にお問い合わせください。

# Does not say that nothing was paid.
payer-try-later = ただいまサービスをご利用いただけません。まず注文履歴をご確認のうえ、しばらくしてからもう一度お試しください。

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = お支払いページの有効期限が切れました。まず注文履歴をご確認のうえ、お支払いがお済みでない場合は、お支払い手続きを最初からやり直してください。

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = このカードは登録済みです。再度登録する必要はありません。

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = ただいまお手続きを完了できません。注文番号を添えて、ご購入先のショップにお問い合わせください。

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = お支払い情報を作成しました。お支払いがお済みかどうかは、注文履歴でご確認ください。

# A next step, not a failure.
payer-more-details = ご本人情報の追加が必要です。お名前、身分証番号、携帯電話番号をご確認のうえ、お手続きを続けてください。

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = 結果はまだ確認が取れていません。注文番号を添えて、ご購入先のショップにお問い合わせください。
