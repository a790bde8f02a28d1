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
retcode-0000 = Транзакция выполнена успешно

retcode-0106 = Не удалось получить данные привязанной банковской карты

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = Токен авторизации платежа недействителен или неверен
    .description = Токен действует полчаса. Начните оплату заново, чтобы получить новый токен.

retcode-1001 = Неверная подпись запроса продавца

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = Номер заказа третьей стороны дублируется

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = Платёж обрабатывается. Пожалуйста, подождите.
    .description = Если результата долго нет, обратитесь в службу поддержки.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = Недопустимый параметр в запросе продавца
    .detailed = Недопустимый параметр в запросе продавца: { $parameter }

retcode-1005 = Не удалось обработать платёж
    .description = Платёж может не пройти по разным причинам: например, карту пользователя не удалось привязать, на ней недостаточно средств или действуют ограничения банка.

retcode-1006 = Не удалось создать платёжный заказ

# Whether money moved is not known: the app queries first.
retcode-1007 = Сеть перегружена

retcode-1008 = IP-адрес запроса продавца не разрешён
    .description = Добавьте свой IP-адрес в список разрешённых.

retcode-1009 = Приём платежей для продавца приостановлен. Обратитесь в службу поддержки { -lianlian }.
    .description = Приём платежей для продавца может быть приостановлен по разным причинам.

retcode-1012 = Не удалось разобрать тело запроса
retcode-1014 = Превышен дневной лимит суммы или количества транзакций
retcode-1016 = Сумма транзакции превышает лимит
retcode-1019 = Сумма одной транзакции превышает лимит

## 1100–1199: cards and cardholders

retcode-1100 = Недействительный номер карты
    .description = Карта недействительна или пока не поддерживается.

retcode-1101 = Карта заявлена как утерянная
retcode-1102 = Эмитент карты не найден
retcode-1103 = Неверный срок действия банковской карты или CVV2
retcode-1104 = Неверный ПИН-код карты

retcode-1105 = Номер карты внесён в стоп-лист
    .description = Номер карты внесён в стоп-лист, или использование карты ограничено.

retcode-1106 = Превышено допустимое число попыток ввода ПИН-кода
retcode-1107 = Ваша банковская карта пока не поддерживает онлайн-платежи
retcode-1108 = Введён неверный номер документа, имя или номер телефона
retcode-1109 = Номер карты не соответствует номеру документа
retcode-1110 = Проблема со статусом карты
retcode-1111 = В ходе транзакции возникла проблема, платёж не выполнен
retcode-1112 = Неверный номер документа
retcode-1113 = Неверное имя держателя карты
retcode-1114 = Неверный номер телефона

# The phone number that the cardholder left with the bank.
retcode-1115 = Для этой карты в банке не указан номер телефона

## 1200–1899: choice of bank and bank card

retcode-1200 = Выбранный пользователем банк пока не поддерживается. Выберите другой банк для оплаты или привязки карты.
retcode-1201 = Не удалось изменить банковскую карту
retcode-1202 = Не удалось получить данные банковской карты
retcode-1805 = Этот банк пока не поддерживается

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = Проверка кода из СМС не пройдена
retcode-1901 = Код из СМС больше не действует
retcode-1902 = Сумма транзакции превышает лимит оплаты без ПИН-кода для этой карты

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = Платёжный заказ создан

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = Запрос на привязку карты обрабатывается
    .description = Банк обрабатывает запрос дольше установленного времени или не вернул окончательный результат синхронно.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = Исходная транзакция уже обрабатывается. Не отправляйте её повторно.

# Whether money moved is not known: the app queries first.
retcode-2006 = Срок действия транзакции истёк

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = Исходная транзакция уже оплачена
    .description = Не платите повторно.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = Транзакция обрабатывается

## 3000–4999: merchants, users and their agreements

retcode-3001 = Недопустимый продавец
retcode-3002 = Не удалось создать пользователя
retcode-3003 = Данные о привязке карты не найдены
retcode-3004 = Не удалось отвязать карту пользователя
retcode-3005 = Период запроса не должен превышать 3 месяца
retcode-3006 = Пользователь не найден

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = Пользователь с указанным идентификатором не найден
    .detailed = Пользователь с идентификатором { $userId } не найден

retcode-3008 = Неверная конечная дата запроса
retcode-3009 = Повторная привязка карты

retcode-3010 = У продавца недостаточно прав на приём платежей
    .description = Для этой учётной записи услуга не подключена.

retcode-3011 = Данные о привязке карты пользователя не найдены
retcode-4000 = Не удалось отвязать карту. Обратитесь в банк, выпустивший карту.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = Не удалось проверить БИН карты

# Whether money moved is not known: the app queries first.
retcode-5002 = Исходная транзакция не найдена

retcode-5003 = Неверная сумма возврата
    .description = Сумма возврата не совпадает с суммой исходной транзакции.

retcode-5004 = Проблема со статусом продавца, возврат средств невозможен

# Whether money moved is not known: the app queries first.
retcode-5005 = Не удалось выполнить возврат средств. Повторите попытку.

retcode-5006 = Недостаточно средств на счёте продавца
retcode-5007 = Общая сумма возвратов превышает сумму исходной транзакции
retcode-5008 = Исходная транзакция не была выполнена успешно

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = Не удалось получить код CNAPS

retcode-5502 = Вывод средств на кредитную карту не поддерживается
retcode-5503 = У продавца недостаточно прав на вывод средств
retcode-5504 = У продавца недостаточно прав на эту операцию
retcode-5505 = Этот банк не настроен. Обратитесь в службу поддержки.
retcode-5506 = Не удалось разобрать примечание продавца
retcode-5601 = Способ оплаты не соответствует типу карты

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = Недостаточно средств на карте
retcode-6002 = Карта с этим номером не прошла первичную проверку
retcode-6601 = Не удалось получить URL для запросов к банку. Повторите попытку позже.

## 7000–7999: information about users, cards and splits

retcode-7001 = Пользователь уже существует
retcode-7017 = Неверная сумма
retcode-7018 = Данные пользователя новой банковской карты не совпадают с имеющимися

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = Неверные данные о разделении платежа (рассрочка со списаниями по графику)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = Необходимо дополнить данные для привязки карты

## 8000–8099: user information, files, real-name verification

retcode-8000 = Данные пользователя не найдены
retcode-8001 = Проблема с файлом
retcode-8002 = При создании файла возникла проблема
retcode-8003 = При разборе файла возникла проблема

# Whether money moved is not known: the app queries first.
retcode-8006 = При обмене валюты возникла проблема

retcode-8010 = Данные плательщика не найдены
retcode-8099 = Не удалось подтвердить личность

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = График списаний не найден

# Whether money moved is not known: the app queries first.
retcode-8102 = Текущий график списаний уже исполнен. Не исполняйте его повторно.

retcode-8103 = Не удалось отправить СМС-уведомление о графике погашения
retcode-8104 = Не удалось выполнить списание
retcode-8105 = Количество изменений графика погашения превышает лимит
retcode-8106 = Это соглашение о привязке карты не разрешает списания по данному соглашению о списании
retcode-8107 = График списаний не прошёл проверку
retcode-8108 = Не удалось изменить график
retcode-8109 = Не удалось сохранить график
retcode-8110 = Неверный код подтверждения
retcode-8111 = Не удалось получить данные пользователя
retcode-8112 = Не удалось изменить статус графика
retcode-8113 = График рассрочки не найден

# The field pay_type of the API.
retcode-8114 = Способ списания не соответствует ожидаемому

retcode-8115 = Не удалось получить разрешение на списание с карты погашения
    .description = Для карты погашения не получено разрешение на списания по этому графику погашения.

# Whether money moved is not known: the app queries first.
retcode-8116 = Не удалось выполнить запланированное задание

# Whether money moved is not known: the app queries first.
retcode-8117 = При проверке идемпотентности возникла проблема

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = СМС отправлено. Требуется ещё одно подтверждение.

# Whether money moved is not known: the app queries first.
retcode-8901 = Нет записей
    .description = Записи, соответствующие условиям запроса, не найдены.

retcode-8911 = Нет записей контроля рисков

## 9000–9199: bank requests and payment orders

retcode-9000 = В банке ведутся технические работы. Повторите попытку позже.

# Whether money moved is not known: the app queries first.
retcode-9002 = При разборе сообщения возникла проблема

retcode-9091 = Не удалось создать платёж

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = Номер платёжного заказа не соответствует номеру заказа

# Whether money moved is not known: the app queries first.
retcode-9093 = Соответствующий платёжный заказ не найден

# Whether money moved is not known: the app queries first.
retcode-9094 = Не удалось выполнить запрос в банк на списание

retcode-9104 = Недостаточно средств на счёте организации
    .description = При вызове API выплат на счёте продавца не хватило средств для выплаты на счёт организации.

## 9700–9799: SMS verification codes

retcode-9700 = Неверный код из СМС
retcode-9701 = Код из СМС не соответствует номеру телефона
retcode-9702 = Код подтверждения введён неверно слишком много раз. Запросите новый код и пройдите проверку.
retcode-9703 = Код из СМС больше не действует. Запросите новый код.
retcode-9704 = При отправке СМС возникла проблема. Повторите попытку позже.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = Недопустимое тело запроса

# Whether money moved is not known: the app queries first.
retcode-9902 = При вызове API возникла проблема

# Whether money moved is not known: the app queries first.
retcode-9903 = Недопустимый запрос. Повторите попытку позже.
    .description = Обратитесь в службу поддержки, чтобы выяснить причину ошибки.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = Код банка не соответствует карте
retcode-9910 = Слишком высокий уровень риска
retcode-9911 = Сумма превышает установленный лимит
retcode-9912 = Эта карта пока не поддерживается
retcode-9913 = Эта карта уже привязана

# Whether money moved is not known: the app queries first.
retcode-9920 = Не удалось выполнить возврат средств

# Whether money moved is not known: the app queries first.
retcode-9921 = Не удалось получить данные о возврате средств

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = В системе банка идёт закрытие операционного дня
    .description = Система банка переходит на следующий операционный день. Повторите попытку позже.

# Whether money moved is not known: the app queries first.
retcode-9983 = Номер заказа продавца дублируется

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = Ошибка банковской транзакции
    .detailed = Ошибка банковской транзакции: { $bankMessage }. Повторите попытку позже.
    .description = Обратитесь в службу поддержки, чтобы выяснить причину ошибки.

# Whether money moved is not known: the app queries first.
retcode-9991 = Ошибка банковской транзакции. Позвоните в службу поддержки по телефону { -hotline }.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = Системная ошибка

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = Неизвестный код ответа: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = Запрос принят. Результат смотрите на странице заказа.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = Этот заказ уже оплачен. Не оплачивайте его повторно. Результат смотрите на странице заказа.

# The outcome is open.
payer-in-progress = Операция обрабатывается. Подождите и не отправляйте запрос повторно. Результат смотрите на странице заказа.

# The outcome is unknown.
payer-outcome-unknown = Результат платежа пока неизвестен. Сначала проверьте статус заказа, а затем решите, нужно ли платить ещё раз.

# A next step, not a failure.
payer-enter-code = Мы отправили СМС с кодом подтверждения. Введите код, чтобы продолжить.

payer-wrong-code = Неверный код подтверждения. Проверьте СМС и введите код ещё раз.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = Нужен новый код подтверждения. Запросите его и попробуйте ещё раз.

# Never say which of the details is wrong.
payer-fix-card-data = Данные карты указаны неверно. Проверьте их и попробуйте ещё раз либо используйте другую карту.

# Always names all three details, never the wrong one.
payer-fix-personal-data = Личные данные указаны не полностью или не совпадают. Проверьте имя и фамилию, номер документа и номер телефона, затем попробуйте ещё раз.

payer-insufficient-funds = На карте недостаточно средств. Используйте другую карту или повторите попытку, когда средств будет достаточно.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = Этот платёж превышает лимит. Уменьшите сумму, используйте другую карту или повторите попытку позже.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = Эта карта не подходит для этой операции. Используйте другую карту или другой способ.

payer-contact-bank = Банк не смог выполнить эту операцию. Обратитесь в банк, выпустивший карту, или используйте другую карту.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = Платёж отклонён. Используйте другой способ оплаты или обратитесь в банк, выпустивший карту.

# Does not say that nothing was paid.
payer-try-later = Сервис временно недоступен. Сначала проверьте статус заказа, затем повторите попытку позже.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = Срок действия страницы оплаты истёк. Сначала проверьте статус заказа. Если заказ не оплачен, начните оплату заново.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = Эта карта уже привязана. Привязывать её снова не нужно.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = Сейчас выполнить операцию невозможно. Обратитесь к продавцу и сообщите номер заказа.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = Платёжная операция создана. Проверьте на странице заказа, прошла ли оплата.

# A next step, not a failure.
payer-more-details = Нужно дополнить личные данные. Проверьте имя и фамилию, номер документа и номер телефона, затем продолжите.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = Результат пока неизвестен. Обратитесь к продавцу и сообщите номер заказа.
