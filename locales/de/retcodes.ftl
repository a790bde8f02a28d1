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
retcode-0000 = Transaktion erfolgreich

retcode-0106 = Abfrage der Bankkartendaten zur Vereinbarung fehlgeschlagen

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = Das Token zur Zahlungsautorisierung ist falsch oder nicht mehr gültig
    .description = Das Token läuft nach einer halben Stunde ab. Bitte starten Sie die Zahlung neu, um ein neues Token zu erhalten.

retcode-1001 = Ungültige Signatur in der Anfrage des Händlers

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = Externe Bestellnummer doppelt vergeben

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = Die Zahlung läuft. Bitte warten Sie.
    .description = Liegt nach längerer Zeit kein Ergebnis vor, wenden Sie sich bitte an den Kundenservice.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = Ungültiger Parameter in der Anfrage des Händlers
    .detailed = Ungültiger Parameter in der Anfrage des Händlers: { $parameter }

retcode-1005 = Verarbeitung der Zahlung fehlgeschlagen
    .description = Eine Zahlung kann aus verschiedenen Gründen fehlschlagen, zum Beispiel weil die Vereinbarung mit dem Nutzer nicht zustande kam, das Guthaben nicht ausreicht oder Beschränkungen der Bank gelten.

retcode-1006 = Anlegen des Zahlungsvorgangs fehlgeschlagen

# Whether money moved is not known: the app queries first.
retcode-1007 = Die Netzwerkverbindung ist überlastet

retcode-1008 = Die IP-Adresse der Händleranfrage ist nicht zugelassen
    .description = Bitte nehmen Sie Ihre IP-Adresse in die Liste der zugelassenen Adressen auf.

retcode-1009 = Der Zahlungsdienst des Händlers ist ausgesetzt. Bitte wenden Sie sich an den Kundenservice von { -lianlian }.
    .description = Der Zahlungsdienst eines Händlers kann aus verschiedenen Gründen ausgesetzt werden.

retcode-1012 = Die Anfragenachricht konnte nicht eingelesen werden
retcode-1014 = Tageslimit für Gesamtbetrag oder Anzahl der Transaktionen überschritten
retcode-1016 = Der Transaktionsbetrag überschreitet das Limit
retcode-1019 = Der Betrag überschreitet das Limit pro Transaktion

## 1100–1199: cards and cardholders

retcode-1100 = Ungültige Kartennummer
    .description = Die Karte ist ungültig oder wird derzeit nicht unterstützt.

retcode-1101 = Die Karte ist als verloren gemeldet
retcode-1102 = Diesen Kartenherausgeber gibt es nicht
retcode-1103 = Ablaufdatum oder CVV2 der Bankkarte ist falsch
retcode-1104 = Falsche Karten-PIN

retcode-1105 = Die Kartennummer steht auf der Sperrliste
    .description = Die Kartennummer steht auf der Sperrliste oder die Nutzung der Karte ist eingeschränkt.

retcode-1106 = Zu viele PIN-Eingaben
retcode-1107 = Mit Ihrer Bankkarte sind derzeit keine Online-Zahlungen möglich
retcode-1108 = Ihre Eingabe für Ausweisnummer, Name oder Telefonnummer ist falsch
retcode-1109 = Kartennummer und Ausweisnummer gehören nicht zusammen
retcode-1110 = Es gibt ein Problem mit dem Kartenstatus
retcode-1111 = Bei der Transaktion ist ein Problem aufgetreten, die Zahlung ist fehlgeschlagen
retcode-1112 = Falsche Ausweisnummer
retcode-1113 = Falscher Name des Karteninhabers
retcode-1114 = Falsche Telefonnummer

# The phone number that the cardholder left with the bank.
retcode-1115 = Zu dieser Karte ist bei der Bank keine Telefonnummer hinterlegt

## 1200–1899: choice of bank and bank card

retcode-1200 = Die vom Nutzer gewählte Bank wird derzeit nicht unterstützt. Bitte wählen Sie eine andere Bank, um zu bezahlen oder die Vereinbarung abzuschließen.
retcode-1201 = Änderung der Bankkarte fehlgeschlagen
retcode-1202 = Abfrage der Bankkarte fehlgeschlagen
retcode-1805 = Diese Bank wird derzeit nicht unterstützt

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = Prüfung des SMS-Codes fehlgeschlagen
retcode-1901 = Der SMS-Code ist nicht mehr gültig
retcode-1902 = Der Transaktionsbetrag überschreitet das Limit dieser Karte für Zahlungen ohne PIN

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = Zahlungsvorgang angelegt

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = Der Abschluss der Vereinbarung wird bearbeitet
    .description = Die Bank benötigt mehr Zeit als vorgesehen oder hat das endgültige Ergebnis nicht synchron übermittelt.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = Die ursprüngliche Transaktion wird bereits bearbeitet. Bitte senden Sie sie nicht noch einmal ab.

# Whether money moved is not known: the app queries first.
retcode-2006 = Die Transaktion ist abgelaufen

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = Die ursprüngliche Transaktion ist bereits bezahlt
    .description = Bitte bezahlen Sie nicht noch einmal.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = Die Transaktion wird bearbeitet

## 3000–4999: merchants, users and their agreements

retcode-3001 = Ungültiger Händler
retcode-3002 = Anlegen des Nutzers fehlgeschlagen
retcode-3003 = Keine Angaben zur Vereinbarung vorhanden
retcode-3004 = Kündigung der Vereinbarung mit dem Nutzer fehlgeschlagen
retcode-3005 = Der Abfragezeitraum darf höchstens 3 Monate betragen
retcode-3006 = Der Nutzer existiert nicht

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = Diese Nutzer-ID existiert nicht
    .detailed = Die Nutzer-ID { $userId } existiert nicht

retcode-3008 = Falsches Enddatum der Abfrage
retcode-3009 = Die Vereinbarung besteht bereits

retcode-3010 = Der Händler hat keine ausreichenden Zahlungsberechtigungen
    .description = Der Dienst ist für dieses Konto nicht freigeschaltet.

retcode-3011 = Keine Angaben zur Vereinbarung mit dem Nutzer vorhanden
retcode-4000 = Kündigung der Vereinbarung fehlgeschlagen. Bitte wenden Sie sich an die kartenausgebende Bank.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = Prüfung der Karten-BIN fehlgeschlagen

# Whether money moved is not known: the app queries first.
retcode-5002 = Die ursprüngliche Transaktion existiert nicht

retcode-5003 = Falscher Rückerstattungsbetrag
    .description = Der Rückerstattungsbetrag stimmt nicht mit dem Betrag der ursprünglichen Transaktion überein.

retcode-5004 = Es gibt ein Problem mit dem Händlerstatus, daher ist keine Rückerstattung möglich

# Whether money moved is not known: the app queries first.
retcode-5005 = Die Rückerstattung ist fehlgeschlagen. Bitte versuchen Sie es erneut.

retcode-5006 = Nicht genügend Guthaben auf dem Händlerkonto
retcode-5007 = Die Summe der Rückerstattungen übersteigt den Betrag der ursprünglichen Transaktion
retcode-5008 = Die ursprüngliche Transaktion war nicht erfolgreich

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = Abfrage des CNAPS-Codes fehlgeschlagen

retcode-5502 = Auszahlungen auf Kreditkarten werden nicht unterstützt
retcode-5503 = Der Händler hat keine ausreichenden Auszahlungsberechtigungen
retcode-5504 = Der Händler hat keine ausreichenden Berechtigungen für diesen Vorgang
retcode-5505 = Diese Bank ist nicht eingerichtet. Bitte wenden Sie sich an den Kundenservice.
retcode-5506 = Die Notiz des Händlers konnte nicht eingelesen werden
retcode-5601 = Zahlungsmethode und Kartentyp passen nicht zusammen

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = Die Karte ist nicht ausreichend gedeckt
retcode-6002 = Diese Kartennummer hat die erste Prüfung nicht bestanden
retcode-6601 = Die Anfrage-URL der Bank konnte nicht ermittelt werden. Bitte versuchen Sie es später erneut.

## 7000–7999: information about users, cards and splits

retcode-7001 = Der Nutzer existiert bereits
retcode-7017 = Falscher Betrag
retcode-7018 = Die Nutzerdaten der neu hinzugefügten Bankkarte stimmen nicht mit den vorhandenen überein

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = Falsche Angaben zur Zahlungsaufteilung (Ratenzahlung mit geplanten Abbuchungen)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = Die Angaben zur Vereinbarung müssen vervollständigt werden

## 8000–8099: user information, files, real-name verification

retcode-8000 = Keine Nutzerdaten vorhanden
retcode-8001 = Es gibt ein Problem mit der Datei
retcode-8002 = Beim Erstellen der Datei ist ein Problem aufgetreten
retcode-8003 = Beim Einlesen der Datei ist ein Problem aufgetreten

# Whether money moved is not known: the app queries first.
retcode-8006 = Beim Währungsumtausch ist ein Problem aufgetreten

retcode-8010 = Keine Angaben zum Zahler vorhanden
retcode-8099 = Identitätsprüfung fehlgeschlagen

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = Diesen Abbuchungsplan gibt es nicht

# Whether money moved is not known: the app queries first.
retcode-8102 = Der aktuelle Abbuchungsplan wurde bereits ausgeführt. Bitte führen Sie ihn nicht noch einmal aus.

retcode-8103 = Versand der Benachrichtigungs-SMS zum Tilgungsplan fehlgeschlagen
retcode-8104 = Die Abbuchung ist fehlgeschlagen
retcode-8105 = Die Anzahl der Änderungen am Tilgungsplan überschreitet das Limit
retcode-8106 = Die Vereinbarung berechtigt nicht zu Abbuchungen im Rahmen dieser Abbuchungsvereinbarung
retcode-8107 = Prüfung des Abbuchungsplans fehlgeschlagen
retcode-8108 = Änderung des Plans fehlgeschlagen
retcode-8109 = Speichern des Plans fehlgeschlagen
retcode-8110 = Falscher Bestätigungscode
retcode-8111 = Abfrage des Nutzers fehlgeschlagen
retcode-8112 = Änderung des Planstatus fehlgeschlagen
retcode-8113 = Der Ratenzahlungsplan existiert nicht

# The field pay_type of the API.
retcode-8114 = Die Abbuchungsart entspricht nicht der erwarteten

retcode-8115 = Autorisierung über die Karte des Tilgungsplans fehlgeschlagen
    .description = Der Tilgungsplan wurde über die zugehörige Karte nicht autorisiert.

# Whether money moved is not known: the app queries first.
retcode-8116 = Ausführung der geplanten Aufgabe fehlgeschlagen

# Whether money moved is not known: the app queries first.
retcode-8117 = Bei der Idempotenzprüfung ist ein Problem aufgetreten

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = Eine SMS wurde gesendet. Eine weitere Bestätigung ist erforderlich.

# Whether money moved is not known: the app queries first.
retcode-8901 = Keine Datensätze gefunden
    .description = Zu den Abfragekriterien wurden keine Datensätze gefunden.

retcode-8911 = Keine Datensätze der Risikoprüfung gefunden

## 9000–9199: bank requests and payment orders

retcode-9000 = Die Bank führt Wartungsarbeiten durch. Bitte versuchen Sie es später erneut.

# Whether money moved is not known: the app queries first.
retcode-9002 = Beim Einlesen der Nachricht ist ein Problem aufgetreten

retcode-9091 = Anlegen der Zahlung fehlgeschlagen

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = Die Nummer des Zahlungsvorgangs passt nicht zur Bestellnummer

# Whether money moved is not known: the app queries first.
retcode-9093 = Zu dieser Anfrage gibt es keinen Zahlungsvorgang

# Whether money moved is not known: the app queries first.
retcode-9094 = Die Abbuchungsanfrage an die Bank ist fehlgeschlagen

retcode-9104 = Nicht genügend Guthaben auf dem Geschäftskonto
    .description = Beim Aufruf der Zahlungsschnittstelle reichte das Guthaben auf dem Händlerkonto für die Zahlung an das Geschäftskonto nicht aus.

## 9700–9799: SMS verification codes

retcode-9700 = Falscher SMS-Code
retcode-9701 = Der SMS-Code passt nicht zur Telefonnummer
retcode-9702 = Der Bestätigungscode wurde zu oft falsch eingegeben. Bitte fordern Sie einen neuen an und wiederholen Sie die Bestätigung.
retcode-9703 = Der SMS-Code ist nicht mehr gültig. Bitte fordern Sie einen neuen an.
retcode-9704 = Beim Senden der SMS ist ein Problem aufgetreten. Bitte versuchen Sie es später erneut.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = Ungültige Anfragenachricht

# Whether money moved is not known: the app queries first.
retcode-9902 = Beim Aufruf der Schnittstelle ist ein Problem aufgetreten

# Whether money moved is not known: the app queries first.
retcode-9903 = Ungültige Anfrage. Bitte versuchen Sie es später erneut.
    .description = Bitte wenden Sie sich an den Kundenservice, um diesen Fehler zu klären.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = Der Bankcode passt nicht zur Karte
retcode-9910 = Die Risikostufe ist zu hoch
retcode-9911 = Der Betrag überschreitet das festgelegte Limit
retcode-9912 = Diese Karte wird derzeit nicht unterstützt
retcode-9913 = Für diese Karte besteht bereits eine Vereinbarung

# Whether money moved is not known: the app queries first.
retcode-9920 = Die Rückerstattung ist fehlgeschlagen

# Whether money moved is not known: the app queries first.
retcode-9921 = Abfrage der Rückerstattung fehlgeschlagen

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = Der Tagesabschluss des Banksystems läuft
    .description = Das Banksystem wechselt zum nächsten Buchungstag. Bitte versuchen Sie es später erneut.

# Whether money moved is not known: the app queries first.
retcode-9983 = Bestellnummer des Händlers doppelt vergeben

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = Bei der Banktransaktion ist ein Fehler aufgetreten
    .detailed = Bei der Banktransaktion ist ein Fehler aufgetreten: { $bankMessage }. Bitte versuchen Sie es später erneut.
    .description = Bitte wenden Sie sich an den Kundenservice, um diesen Fehler zu klären.

# Whether money moved is not known: the app queries first.
retcode-9991 = Bei der Banktransaktion ist ein Fehler aufgetreten. Bitte rufen Sie den Kundenservice unter { -hotline } an.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = Systemfehler

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = Unbekannter Rückgabecode: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = Ihre Anfrage ist eingegangen. Das Ergebnis sehen Sie in Ihrer Bestellung.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = Diese Bestellung ist bereits bezahlt. Bitte bezahlen Sie nicht noch einmal. Das Ergebnis sehen Sie in Ihrer Bestellung.

# The outcome is open.
payer-in-progress = Der Vorgang wird noch bearbeitet. Bitte warten Sie und starten Sie ihn nicht noch einmal. Das Ergebnis sehen Sie in Ihrer Bestellung.

# The outcome is unknown.
payer-outcome-unknown = Das Ergebnis dieser Zahlung steht noch nicht fest. Bitte prüfen Sie zuerst den Status Ihrer Bestellung und entscheiden Sie dann, ob Sie noch einmal bezahlen.

# A next step, not a failure.
payer-enter-code = Wir haben Ihnen einen Bestätigungscode per SMS gesendet. Geben Sie ihn ein, um fortzufahren.

payer-wrong-code = Der Bestätigungscode ist nicht korrekt. Sehen Sie in der SMS nach und geben Sie den Code noch einmal ein.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = Sie benötigen einen neuen Bestätigungscode. Fordern Sie ihn an und versuchen Sie es erneut.

# Never say which of the details is wrong.
payer-fix-card-data = Die Kartendaten sind nicht korrekt. Prüfen Sie die Angaben und versuchen Sie es erneut oder verwenden Sie eine andere Karte.

# Always names all three details, never the wrong one.
payer-fix-personal-data = Ihre persönlichen Daten sind unvollständig oder stimmen nicht überein. Prüfen Sie Name, Ausweisnummer und Telefonnummer und versuchen Sie es erneut.

payer-insufficient-funds = Die Karte ist nicht ausreichend gedeckt. Verwenden Sie eine andere Karte oder versuchen Sie es erneut, sobald genügend Geld verfügbar ist.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = Diese Zahlung überschreitet ein Limit. Zahlen Sie einen kleineren Betrag, verwenden Sie eine andere Karte oder versuchen Sie es später erneut.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = Diese Karte kann hierfür nicht verwendet werden. Wählen Sie eine andere Karte oder Methode.

payer-contact-bank = Ihre Bank konnte den Vorgang nicht abschließen. Wenden Sie sich an Ihre Bank oder verwenden Sie eine andere Karte.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = Ihre Zahlung wurde abgelehnt. Verwenden Sie eine andere Zahlungsmethode oder wenden Sie sich an Ihre Bank.

# Does not say that nothing was paid.
payer-try-later = Dieser Dienst ist gerade nicht verfügbar. Prüfen Sie zuerst den Status Ihrer Bestellung und versuchen Sie es später erneut.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = Diese Zahlungsseite ist abgelaufen. Prüfen Sie zuerst den Status Ihrer Bestellung; ist sie nicht bezahlt, starten Sie die Zahlung neu.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = Diese Karte ist bereits hinterlegt. Sie müssen sie nicht noch einmal hinterlegen.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = Der Vorgang kann gerade nicht abgeschlossen werden. Wenden Sie sich an den Händler und nennen Sie Ihre Bestellnummer.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = Der Zahlungsvorgang wurde angelegt. Sehen Sie in Ihrer Bestellung nach, ob sie bezahlt ist.

# A next step, not a failure.
payer-more-details = Es werden weitere Angaben benötigt. Prüfen Sie Name, Ausweisnummer und Telefonnummer und fahren Sie dann fort.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = Das Ergebnis steht noch nicht fest. Wenden Sie sich an den Händler und nennen Sie Ihre Bestellnummer.
