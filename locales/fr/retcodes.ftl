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
retcode-0000 = Transaction réussie

retcode-0106 = Échec de la consultation des informations de la carte bancaire liée à l’accord

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = Le jeton d’autorisation de paiement n’est plus valide ou est incorrect
    .description = Le jeton expire au bout d’une demi-heure. Veuillez relancer le paiement pour en obtenir un nouveau.

retcode-1001 = Signature non valide dans la requête du commerçant

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = Numéro de commande externe déjà utilisé

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = Le paiement est en cours. Veuillez patienter.
    .description = Si le résultat tarde à arriver, veuillez contacter le service client.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = Paramètre non valide dans la requête du commerçant
    .detailed = Paramètre non valide dans la requête du commerçant : { $parameter }

retcode-1005 = Échec du traitement du paiement
    .description = Un paiement peut échouer pour plusieurs raisons, par exemple si l’accord de l’utilisateur n’a pas pu être signé, si les fonds sont insuffisants ou si la banque applique des restrictions.

retcode-1006 = Échec de la création de l’opération de paiement

# Whether money moved is not known: the app queries first.
retcode-1007 = La connexion réseau est saturée

retcode-1008 = L’adresse IP de la requête du commerçant n’est pas autorisée
    .description = Veuillez ajouter votre adresse IP à la liste des adresses autorisées.

retcode-1009 = Le service de paiement du commerçant est suspendu. Veuillez contacter le service client { -lianlian }.
    .description = Le service de paiement d’un commerçant peut être suspendu pour plusieurs raisons.

retcode-1012 = Échec de l’analyse du message de la requête
retcode-1014 = Le montant total ou le nombre de transactions du jour dépasse le plafond
retcode-1016 = Le montant de la transaction dépasse le plafond
retcode-1019 = Le montant dépasse le plafond par transaction

## 1100–1199: cards and cardholders

retcode-1100 = Numéro de carte non valide
    .description = La carte n’est pas valide ou n’est pas acceptée pour le moment.

retcode-1101 = La carte a été déclarée perdue
retcode-1102 = Cet émetteur de carte n’existe pas
retcode-1103 = Date d’expiration ou CVV2 de la carte bancaire incorrects
retcode-1104 = Code confidentiel de la carte incorrect

retcode-1105 = Le numéro de carte figure sur la liste de blocage
    .description = Le numéro de carte figure sur la liste de blocage ou l’utilisation de la carte est restreinte.

retcode-1106 = Nombre maximal de saisies du code confidentiel dépassé
retcode-1107 = Votre carte bancaire ne permet pas le paiement en ligne pour le moment
retcode-1108 = Le numéro de pièce d’identité, le nom ou le numéro de téléphone que vous avez saisi est incorrect
retcode-1109 = Le numéro de carte ne correspond pas au numéro de pièce d’identité
retcode-1110 = Le statut de la carte pose problème
retcode-1111 = Un problème est survenu pendant la transaction et le paiement a échoué
retcode-1112 = Numéro de pièce d’identité incorrect
retcode-1113 = Nom du titulaire de la carte incorrect
retcode-1114 = Numéro de téléphone incorrect

# The phone number that the cardholder left with the bank.
retcode-1115 = Aucun numéro de téléphone n’est enregistré auprès de la banque pour cette carte

## 1200–1899: choice of bank and bank card

retcode-1200 = La banque choisie par l’utilisateur n’est pas prise en charge pour le moment. Veuillez en choisir une autre pour payer ou signer l’accord.
retcode-1201 = Échec du changement de carte bancaire
retcode-1202 = Échec de la consultation de la carte bancaire
retcode-1805 = Cette banque n’est pas prise en charge pour le moment

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = Échec de la vérification du code reçu par SMS
retcode-1901 = Le code de vérification reçu par SMS n’est plus valide
retcode-1902 = Le montant de la transaction dépasse le plafond de paiement sans code de cette carte

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = Opération de paiement créée

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = La signature de l’accord est en cours de traitement
    .description = La banque dépasse le délai prévu ou n’a pas renvoyé le résultat final de façon synchrone.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = La transaction d’origine est déjà en cours de traitement. Veuillez ne pas l’envoyer à nouveau.

# Whether money moved is not known: the app queries first.
retcode-2006 = La transaction a expiré

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = La transaction d’origine est déjà payée
    .description = Veuillez ne pas payer à nouveau.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = La transaction est en cours de traitement

## 3000–4999: merchants, users and their agreements

retcode-3001 = Commerçant non valide
retcode-3002 = Échec de la création de l’utilisateur
retcode-3003 = Les informations de l’accord sont introuvables
retcode-3004 = Échec de la résiliation de l’accord de l’utilisateur
retcode-3005 = La période de consultation ne doit pas dépasser 3 mois
retcode-3006 = L’utilisateur n’existe pas

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = Cet identifiant utilisateur n’existe pas
    .detailed = L’identifiant utilisateur { $userId } n’existe pas

retcode-3008 = Date de fin de la consultation incorrecte
retcode-3009 = L’accord est déjà signé

retcode-3010 = Le commerçant n’a pas les droits nécessaires pour les paiements
    .description = Le service n’est pas activé pour ce compte.

retcode-3011 = Les informations de l’accord de l’utilisateur sont introuvables
retcode-4000 = Échec de la résiliation de l’accord. Veuillez contacter la banque émettrice.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = Échec de la vérification du BIN de la carte

# Whether money moved is not known: the app queries first.
retcode-5002 = La transaction d’origine n’existe pas

retcode-5003 = Montant du remboursement incorrect
    .description = Le montant du remboursement ne correspond pas à celui de la transaction d’origine.

retcode-5004 = Remboursement impossible en raison d’un problème lié au statut du commerçant

# Whether money moved is not known: the app queries first.
retcode-5005 = Le remboursement a échoué. Veuillez réessayer.

retcode-5006 = Fonds insuffisants sur le compte du commerçant
retcode-5007 = Le montant total des remboursements dépasse celui de la transaction d’origine
retcode-5008 = La transaction d’origine n’a pas abouti

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = Échec de la consultation du code CNAPS

retcode-5502 = Les retraits vers une carte de crédit ne sont pas pris en charge
retcode-5503 = Le commerçant n’a pas les droits nécessaires pour les retraits
retcode-5504 = Le commerçant n’a pas les droits nécessaires pour cette opération
retcode-5505 = Cette banque n’est pas configurée. Veuillez contacter le service client.
retcode-5506 = Échec de l’analyse de la note du commerçant
retcode-5601 = Le moyen de paiement ne correspond pas au type de carte

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = Fonds insuffisants sur la carte
retcode-6002 = Échec de la première vérification de ce numéro de carte
retcode-6601 = Impossible d’obtenir l’URL de requête de la banque. Veuillez réessayer plus tard.

## 7000–7999: information about users, cards and splits

retcode-7001 = L’utilisateur existe déjà
retcode-7017 = Montant incorrect
retcode-7018 = Les informations utilisateur de la nouvelle carte bancaire ne correspondent pas à celles qui sont déjà enregistrées

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = Informations de répartition des fonds incorrectes (paiement en plusieurs fois avec prélèvements programmés)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = Les informations de l’accord doivent être complétées

## 8000–8099: user information, files, real-name verification

retcode-8000 = Les informations de l’utilisateur sont introuvables
retcode-8001 = Le fichier pose problème
retcode-8002 = Un problème est survenu lors de la génération du fichier
retcode-8003 = Un problème est survenu lors de l’analyse du fichier

# Whether money moved is not known: the app queries first.
retcode-8006 = Un problème est survenu lors de l’opération de change

retcode-8010 = Les informations du payeur sont introuvables
retcode-8099 = Échec de la vérification d’identité

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = Cet échéancier de prélèvement n’existe pas

# Whether money moved is not known: the app queries first.
retcode-8102 = L’échéancier de prélèvement actuel a déjà été exécuté. Veuillez ne pas l’exécuter à nouveau.

retcode-8103 = Échec de l’envoi du SMS de notification de l’échéancier de remboursement
retcode-8104 = Le prélèvement a échoué
retcode-8105 = Le nombre de modifications de l’échéancier de remboursement dépasse la limite
retcode-8106 = L’accord signé n’autorise pas les prélèvements au titre de cet accord de prélèvement
retcode-8107 = Échec de la vérification de l’échéancier de prélèvement
retcode-8108 = Échec de la modification de l’échéancier
retcode-8109 = Échec de l’enregistrement de l’échéancier
retcode-8110 = Code de vérification incorrect
retcode-8111 = Échec de la consultation de l’utilisateur
retcode-8112 = Échec de la modification du statut de l’échéancier
retcode-8113 = Le plan de paiement en plusieurs fois n’existe pas

# The field pay_type of the API.
retcode-8114 = Le mode de prélèvement ne correspond pas au mode attendu

retcode-8115 = Échec de l’autorisation par la carte associée à l’échéancier de remboursement
    .description = La carte n’a pas autorisé l’échéancier de remboursement.

# Whether money moved is not known: the app queries first.
retcode-8116 = Échec de l’exécution de la tâche planifiée

# Whether money moved is not known: the app queries first.
retcode-8117 = Un problème est survenu lors du contrôle d’idempotence

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = Un SMS a été envoyé. Une vérification supplémentaire est nécessaire.

# Whether money moved is not known: the app queries first.
retcode-8901 = Aucun enregistrement trouvé
    .description = Aucun enregistrement ne correspond aux critères de la consultation.

retcode-8911 = Aucun enregistrement de contrôle des risques trouvé

## 9000–9199: bank requests and payment orders

retcode-9000 = La banque est en maintenance. Veuillez réessayer plus tard.

# Whether money moved is not known: the app queries first.
retcode-9002 = Un problème est survenu lors de l’analyse du message

retcode-9091 = Échec de la création du paiement

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = Le numéro d’opération de paiement ne correspond pas au numéro de commande

# Whether money moved is not known: the app queries first.
retcode-9093 = Aucune opération de paiement ne correspond à la requête

# Whether money moved is not known: the app queries first.
retcode-9094 = La demande de prélèvement auprès de la banque a échoué

retcode-9104 = Fonds insuffisants sur le compte professionnel
    .description = Lors de l’appel de l’interface de paiement, le compte du commerçant ne disposait pas de fonds suffisants pour le paiement vers le compte professionnel.

## 9700–9799: SMS verification codes

retcode-9700 = Code de vérification reçu par SMS incorrect
retcode-9701 = Le code de vérification reçu par SMS ne correspond pas au numéro de téléphone
retcode-9702 = Trop de codes de vérification incorrects ont été saisis. Veuillez en demander un nouveau et recommencer la vérification.
retcode-9703 = Le code de vérification reçu par SMS n’est plus valide. Veuillez en demander un nouveau.
retcode-9704 = Un problème est survenu lors de l’envoi du SMS. Veuillez réessayer plus tard.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = Message de la requête non valide

# Whether money moved is not known: the app queries first.
retcode-9902 = Un problème est survenu lors de l’appel de l’interface

# Whether money moved is not known: the app queries first.
retcode-9903 = Requête non valide. Veuillez réessayer plus tard.
    .description = Veuillez contacter le service client pour faire vérifier cette erreur.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = Le code de la banque ne correspond pas à la carte
retcode-9910 = Le niveau de risque est trop élevé
retcode-9911 = Le montant dépasse le plafond fixé
retcode-9912 = Cette carte n’est pas acceptée pour le moment
retcode-9913 = Un accord a déjà été signé pour cette carte

# Whether money moved is not known: the app queries first.
retcode-9920 = Le remboursement a échoué

# Whether money moved is not known: the app queries first.
retcode-9921 = Échec de la consultation du remboursement

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = Le traitement de fin de journée du système de la banque est en cours
    .description = Le système de la banque passe à la journée comptable suivante. Veuillez réessayer plus tard.

# Whether money moved is not known: the app queries first.
retcode-9983 = Numéro de commande du commerçant déjà utilisé

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = Une erreur est survenue lors de la transaction bancaire
    .detailed = Une erreur est survenue lors de la transaction bancaire : { $bankMessage }. Veuillez réessayer plus tard.
    .description = Veuillez contacter le service client pour faire vérifier cette erreur.

# Whether money moved is not known: the app queries first.
retcode-9991 = Une erreur est survenue lors de la transaction bancaire. Veuillez appeler le service client au { -hotline }.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = Erreur système

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = Code retour inconnu : { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = Nous avons reçu votre demande. Consultez le résultat dans votre commande.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = Cette commande est déjà payée : ne la payez pas à nouveau. Consultez le résultat dans votre commande.

# The outcome is open.
payer-in-progress = L’opération est en cours de traitement. Veuillez patienter et ne pas la renouveler. Consultez le résultat dans votre commande.

# The outcome is unknown.
payer-outcome-unknown = Le résultat de ce paiement n’est pas encore confirmé. Vérifiez d’abord l’état de votre commande, puis décidez s’il faut payer à nouveau.

# A next step, not a failure.
payer-enter-code = Nous vous avons envoyé un code de vérification par SMS. Saisissez-le pour continuer.

payer-wrong-code = Le code de vérification est incorrect. Vérifiez le SMS et saisissez à nouveau le code.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = Il vous faut un nouveau code de vérification. Demandez-en un et réessayez.

# Never say which of the details is wrong.
payer-fix-card-data = Les informations de la carte sont incorrectes. Vérifiez-les et réessayez, ou utilisez une autre carte.

# Always names all three details, never the wrong one.
payer-fix-personal-data = Vos informations personnelles sont incomplètes ou ne concordent pas. Vérifiez votre nom, votre numéro de pièce d’identité et votre numéro de téléphone, puis réessayez.

payer-insufficient-funds = Les fonds disponibles sur cette carte sont insuffisants. Utilisez une autre carte ou réessayez lorsque le solde sera suffisant.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = Ce paiement dépasse un plafond. Réduisez le montant, utilisez une autre carte ou réessayez plus tard.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = Cette carte ne peut pas être utilisée pour cette opération. Utilisez une autre carte ou un autre moyen.

payer-contact-bank = Votre banque n’a pas pu effectuer l’opération. Contactez votre banque ou utilisez une autre carte.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = Votre paiement a été refusé. Utilisez un autre moyen de paiement ou contactez votre banque.

# Does not say that nothing was paid.
payer-try-later = Ce service n’est pas disponible pour le moment. Vérifiez d’abord l’état de votre commande, puis réessayez plus tard.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = Cette page de paiement a expiré. Vérifiez d’abord l’état de votre commande ; si elle n’est pas payée, relancez le paiement.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = Cette carte est déjà enregistrée. Vous n’avez pas besoin de l’enregistrer à nouveau.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = L’opération ne peut pas être effectuée pour le moment. Contactez le commerçant et indiquez votre numéro de commande.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = Le paiement a été créé. Consultez votre commande pour savoir si elle est payée.

# A next step, not a failure.
payer-more-details = Des informations supplémentaires sont nécessaires. Vérifiez votre nom, votre numéro de pièce d’identité et votre numéro de téléphone, puis continuez.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = Le résultat n’est pas encore confirmé. Contactez le commerçant et indiquez votre numéro de commande.
