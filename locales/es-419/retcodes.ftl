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
retcode-0000 = Transacción exitosa

retcode-0106 = No se pudo consultar la información de la tarjeta bancaria del acuerdo

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = El token de autorización del pago ya no es válido o es incorrecto
    .description = El token vence después de media hora. Inicie el pago de nuevo para obtener otro token.

retcode-1001 = La firma de la solicitud del comercio no es válida

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = El número de pedido externo está duplicado

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = El pago está en proceso. Espere un momento.
    .description = Si pasa mucho tiempo sin que haya un resultado, comuníquese con atención al cliente.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = Parámetro no válido en la solicitud del comercio
    .detailed = Parámetro no válido en la solicitud del comercio: { $parameter }

retcode-1005 = No se pudo procesar el pago
    .description = Un pago puede fallar por varios motivos; por ejemplo, si no se pudo firmar el acuerdo del usuario, si hay fondos insuficientes o si el banco aplica restricciones.

retcode-1006 = No se pudo crear la operación de pago

# Whether money moved is not known: the app queries first.
retcode-1007 = La conexión de red está saturada

retcode-1008 = La dirección IP de la solicitud del comercio no está permitida
    .description = Agregue su dirección IP a la lista de direcciones permitidas.

retcode-1009 = El servicio de pago del comercio está suspendido. Comuníquese con atención al cliente de { -lianlian }.
    .description = El servicio de pago de un comercio puede suspenderse por varios motivos.

retcode-1012 = No se pudo interpretar el mensaje de la solicitud
retcode-1014 = El monto total o el número de transacciones del día supera el límite
retcode-1016 = El monto de la transacción supera el límite
retcode-1019 = El monto supera el límite por transacción

## 1100–1199: cards and cardholders

retcode-1100 = Número de tarjeta no válido
    .description = La tarjeta no es válida o por el momento no se admite.

retcode-1101 = La tarjeta fue reportada como perdida
retcode-1102 = No existe ese emisor de tarjetas
retcode-1103 = Fecha de vencimiento o CVV2 de la tarjeta bancaria incorrectos
retcode-1104 = El PIN de la tarjeta es incorrecto

retcode-1105 = El número de tarjeta está en la lista de bloqueo
    .description = El número de tarjeta está en la lista de bloqueo o el uso de la tarjeta está restringido.

retcode-1106 = Se superó el número permitido de intentos de PIN
retcode-1107 = Por el momento, su tarjeta bancaria no admite pagos en línea
retcode-1108 = El número de documento de identidad, el nombre o el número de teléfono que ingresó es incorrecto
retcode-1109 = El número de tarjeta no corresponde al número de documento de identidad
retcode-1110 = Hay un problema con el estado de la tarjeta
retcode-1111 = Hubo un problema durante la transacción y el pago falló
retcode-1112 = El número de documento de identidad es incorrecto
retcode-1113 = El nombre del titular de la tarjeta es incorrecto
retcode-1114 = El número de teléfono es incorrecto

# The phone number that the cardholder left with the bank.
retcode-1115 = Esta tarjeta no tiene un número de teléfono registrado en el banco

## 1200–1899: choice of bank and bank card

retcode-1200 = Por el momento no se admite el banco que eligió el usuario. Elija otro banco para pagar o firmar el acuerdo.
retcode-1201 = No se pudo cambiar la tarjeta bancaria
retcode-1202 = No se pudo consultar la tarjeta bancaria
retcode-1805 = Por el momento no se admite este banco

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = Falló la verificación del código enviado por SMS
retcode-1901 = El código de verificación por SMS ya no es válido
retcode-1902 = El monto de la transacción supera el límite de esta tarjeta para pagos sin PIN

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = Operación de pago creada

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = La firma del acuerdo está en proceso
    .description = El banco superó el tiempo límite de procesamiento o no devolvió el resultado final de forma sincrónica.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = La transacción original ya está en proceso. No la envíe de nuevo.

# Whether money moved is not known: the app queries first.
retcode-2006 = La transacción expiró

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = La transacción original ya está pagada
    .description = No vuelva a pagar.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = La transacción está en proceso

## 3000–4999: merchants, users and their agreements

retcode-3001 = Comercio no válido
retcode-3002 = No se pudo crear el usuario
retcode-3003 = No existe información del acuerdo
retcode-3004 = No se pudo cancelar el acuerdo del usuario
retcode-3005 = El período de consulta no debe superar los 3 meses
retcode-3006 = El usuario no existe

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = Este ID de usuario no existe
    .detailed = El ID de usuario { $userId } no existe

retcode-3008 = La fecha final de la consulta es incorrecta
retcode-3009 = El acuerdo ya está firmado

retcode-3010 = El comercio no tiene permisos de pago suficientes
    .description = El servicio no está habilitado para esta cuenta.

retcode-3011 = No existe información del acuerdo del usuario
retcode-4000 = No se pudo cancelar el acuerdo. Comuníquese con el banco emisor.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = No se pudo verificar el BIN de la tarjeta

# Whether money moved is not known: the app queries first.
retcode-5002 = La transacción original no existe

retcode-5003 = El monto del reembolso es incorrecto
    .description = El monto del reembolso no coincide con el de la transacción original.

retcode-5004 = Hay un problema con el estado del comercio, por lo que no se puede hacer el reembolso

# Whether money moved is not known: the app queries first.
retcode-5005 = El reembolso falló. Vuelva a intentarlo.

retcode-5006 = Fondos insuficientes en la cuenta del comercio
retcode-5007 = El monto total de los reembolsos supera el de la transacción original
retcode-5008 = La transacción original no fue exitosa

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = No se pudo consultar el código CNAPS

retcode-5502 = No se admiten retiros a tarjetas de crédito
retcode-5503 = El comercio no tiene permisos de retiro suficientes
retcode-5504 = El comercio no tiene permisos suficientes para esta operación
retcode-5505 = Este banco no está configurado. Comuníquese con atención al cliente.
retcode-5506 = No se pudo interpretar la nota del comercio
retcode-5601 = El método de pago no corresponde al tipo de tarjeta

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = Fondos insuficientes en la tarjeta
retcode-6002 = Este número de tarjeta no superó la primera verificación
retcode-6601 = No se pudo obtener la URL de solicitud del banco. Vuelva a intentarlo más tarde.

## 7000–7999: information about users, cards and splits

retcode-7001 = El usuario ya existe
retcode-7017 = El monto es incorrecto
retcode-7018 = Los datos del usuario de la nueva tarjeta bancaria no coinciden con los datos existentes

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = La información de la división del pago es incorrecta (pago en cuotas con cargos programados)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = Se debe completar la información del acuerdo

## 8000–8099: user information, files, real-name verification

retcode-8000 = No existe información del usuario
retcode-8001 = Hay un problema con el archivo
retcode-8002 = Hubo un problema al generar el archivo
retcode-8003 = Hubo un problema al interpretar el archivo

# Whether money moved is not known: the app queries first.
retcode-8006 = Hubo un problema en el cambio de divisas

retcode-8010 = No existe información del pagador
retcode-8099 = Falló la verificación de identidad

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = No existe ese plan de cargos

# Whether money moved is not known: the app queries first.
retcode-8102 = El plan de cargos actual ya se ejecutó. No lo ejecute de nuevo.

retcode-8103 = No se pudo enviar el SMS de aviso del plan de pagos
retcode-8104 = El cargo falló
retcode-8105 = El número de cambios del plan de pagos supera el límite
retcode-8106 = El acuerdo firmado no autoriza los cargos de este acuerdo de cargos
retcode-8107 = No se pudo verificar el plan de cargos
retcode-8108 = No se pudo cambiar el plan
retcode-8109 = No se pudo guardar el plan
retcode-8110 = El código de verificación es incorrecto
retcode-8111 = No se pudo consultar el usuario
retcode-8112 = No se pudo cambiar el estado del plan
retcode-8113 = El plan de pago en cuotas no existe

# The field pay_type of the API.
retcode-8114 = El método de cargo no coincide con el esperado

retcode-8115 = Falló la autorización mediante la tarjeta del plan de pagos
    .description = La tarjeta no autorizó el plan de pagos.

# Whether money moved is not known: the app queries first.
retcode-8116 = No se pudo ejecutar la tarea programada

# Whether money moved is not known: the app queries first.
retcode-8117 = Hubo un problema durante la comprobación de idempotencia

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = Se envió un SMS. Se requiere una verificación adicional.

# Whether money moved is not known: the app queries first.
retcode-8901 = No se encontraron registros
    .description = No se encontraron registros que cumplan las condiciones de la consulta.

retcode-8911 = No se encontraron registros de control de riesgos

## 9000–9199: bank requests and payment orders

retcode-9000 = El banco está en mantenimiento. Vuelva a intentarlo más tarde.

# Whether money moved is not known: the app queries first.
retcode-9002 = Hubo un problema al interpretar el mensaje

retcode-9091 = No se pudo crear el pago

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = El número de la operación de pago no corresponde al número de pedido

# Whether money moved is not known: the app queries first.
retcode-9093 = Ninguna operación de pago corresponde a la solicitud

# Whether money moved is not known: the app queries first.
retcode-9094 = Falló la solicitud de cargo al banco

retcode-9104 = Fondos insuficientes en la cuenta de empresa
    .description = Cuando se llamó a la interfaz de pago, la cuenta del comercio no tenía fondos suficientes para pagar a la cuenta de empresa.

## 9700–9799: SMS verification codes

retcode-9700 = El código de verificación por SMS es incorrecto
retcode-9701 = El código de verificación por SMS no corresponde al número de teléfono
retcode-9702 = Se ingresó un código de verificación incorrecto demasiadas veces. Solicite uno nuevo y repita la verificación.
retcode-9703 = El código de verificación por SMS ya no es válido. Solicite uno nuevo.
retcode-9704 = Hubo un problema al enviar el SMS. Vuelva a intentarlo más tarde.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = El mensaje de la solicitud no es válido

# Whether money moved is not known: the app queries first.
retcode-9902 = Hubo un problema al llamar a la interfaz

# Whether money moved is not known: the app queries first.
retcode-9903 = Solicitud no válida. Vuelva a intentarlo más tarde.
    .description = Comuníquese con atención al cliente para que se revise este error.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = El código del banco no corresponde a la tarjeta
retcode-9910 = El nivel de riesgo es demasiado alto
retcode-9911 = El monto supera el límite especificado
retcode-9912 = Por el momento no se admite esta tarjeta
retcode-9913 = Ya se firmó un acuerdo para esta tarjeta

# Whether money moved is not known: the app queries first.
retcode-9920 = El reembolso falló

# Whether money moved is not known: the app queries first.
retcode-9921 = No se pudo consultar el reembolso

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = El cierre diario del sistema del banco está en proceso
    .description = El sistema del banco está pasando a la siguiente fecha contable. Vuelva a intentarlo más tarde.

# Whether money moved is not known: the app queries first.
retcode-9983 = El número de pedido del comercio está duplicado

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = Se produjo un error en la transacción bancaria
    .detailed = Se produjo un error en la transacción bancaria: { $bankMessage }. Vuelva a intentarlo más tarde.
    .description = Comuníquese con atención al cliente para que se revise este error.

# Whether money moved is not known: the app queries first.
retcode-9991 = Se produjo un error en la transacción bancaria. Llame a la línea de atención al cliente: { -hotline }.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = Error del sistema

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = Código de respuesta desconocido: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = Recibimos su solicitud. Consulte el resultado en su pedido.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = Este pedido ya está pagado; no vuelva a pagarlo. Consulte el resultado en su pedido.

# The outcome is open.
payer-in-progress = La operación está en proceso. Espere y no la envíe de nuevo. Consulte el resultado en su pedido.

# The outcome is unknown.
payer-outcome-unknown = El resultado de este pago aún no está confirmado. Revise primero el estado de su pedido y luego decida si debe volver a pagar.

# A next step, not a failure.
payer-enter-code = Le enviamos un código de verificación por SMS. Ingréselo para continuar.

payer-wrong-code = El código de verificación no es correcto. Revise el SMS y vuelva a ingresar el código.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = Necesita un nuevo código de verificación. Solicítelo y vuelva a intentarlo.

# Never say which of the details is wrong.
payer-fix-card-data = Los datos de la tarjeta no son correctos. Revíselos y vuelva a intentarlo, o use otra tarjeta.

# Always names all three details, never the wrong one.
payer-fix-personal-data = Sus datos personales están incompletos o no coinciden. Revise su nombre, su número de documento de identidad y su número de teléfono, y vuelva a intentarlo.

payer-insufficient-funds = La tarjeta no tiene fondos suficientes. Use otra tarjeta o vuelva a intentarlo cuando haya fondos suficientes.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = Este pago supera un límite. Pague un monto menor, use otra tarjeta o vuelva a intentarlo más tarde.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = Esta tarjeta no se puede usar para esta operación. Use otra tarjeta u otro método.

payer-contact-bank = Su banco no pudo completar la operación. Comuníquese con su banco o use otra tarjeta.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = Su pago fue rechazado. Use otro método de pago o comuníquese con su banco.

# Does not say that nothing was paid.
payer-try-later = El servicio no está disponible en este momento. Revise primero el estado de su pedido y vuelva a intentarlo más tarde.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = La página de pago expiró. Revise primero el estado de su pedido; si no está pagado, inicie el pago de nuevo.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = Esta tarjeta ya está vinculada. No es necesario vincularla de nuevo.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = No se puede completar la operación en este momento. Comuníquese con la tienda e indique su número de pedido.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = Se creó la operación de pago. Revise su pedido para ver si está pagado.

# A next step, not a failure.
payer-more-details = Se necesitan más datos. Revise su nombre, su número de documento de identidad y su número de teléfono, y continúe.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = El resultado aún no está confirmado. Comuníquese con la tienda e indique su número de pedido.
