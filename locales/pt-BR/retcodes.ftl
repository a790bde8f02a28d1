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
retcode-0000 = Transação bem-sucedida

retcode-0106 = Falha ao consultar os dados do cartão bancário do contrato

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = O token de autorização do pagamento não é mais válido ou está incorreto
    .description = O token expira após meia hora. Inicie o pagamento novamente para obter um novo token.

retcode-1001 = Assinatura inválida na solicitação do lojista

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = Número de pedido externo duplicado

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = O pagamento está em andamento. Aguarde.
    .description = Se o resultado demorar muito, entre em contato com o atendimento ao cliente.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = Parâmetro inválido na solicitação do lojista
    .detailed = Parâmetro inválido na solicitação do lojista: { $parameter }

retcode-1005 = Falha ao processar o pagamento
    .description = Um pagamento pode falhar por vários motivos, como falha na assinatura do contrato do usuário, saldo insuficiente ou restrições do banco.

retcode-1006 = Falha ao criar a ordem de pagamento

# Whether money moved is not known: the app queries first.
retcode-1007 = A conexão de rede está sobrecarregada

retcode-1008 = O endereço IP da solicitação do lojista não é permitido
    .description = Adicione seu endereço IP à lista de endereços permitidos.

retcode-1009 = O serviço de pagamento do lojista está suspenso. Entre em contato com o atendimento ao cliente da { -lianlian }.
    .description = O serviço de pagamento de um lojista pode ser suspenso por vários motivos.

retcode-1012 = Falha ao interpretar a mensagem da solicitação
retcode-1014 = O valor total ou o número de transações do dia excede o limite
retcode-1016 = O valor da transação excede o limite
retcode-1019 = O valor excede o limite por transação

## 1100–1199: cards and cardholders

retcode-1100 = Número do cartão inválido
    .description = O cartão é inválido ou não é aceito no momento.

retcode-1101 = A perda do cartão foi comunicada
retcode-1102 = Esse emissor de cartão não existe
retcode-1103 = Data de validade ou CVV2 do cartão bancário incorretos
retcode-1104 = Senha do cartão incorreta

retcode-1105 = O número do cartão está na lista de bloqueio
    .description = O número do cartão está na lista de bloqueio ou o uso do cartão está restrito.

retcode-1106 = Número permitido de tentativas de senha excedido
retcode-1107 = Seu cartão bancário não permite pagamentos online no momento
retcode-1108 = O número do documento, o nome ou o telefone que você informou está incorreto
retcode-1109 = O número do cartão não corresponde ao número do documento
retcode-1110 = Há um problema com a situação do cartão
retcode-1111 = Ocorreu um problema durante a transação, e o pagamento falhou
retcode-1112 = Número do documento incorreto
retcode-1113 = Nome do titular do cartão incorreto
retcode-1114 = Número de telefone incorreto

# The phone number that the cardholder left with the bank.
retcode-1115 = Este cartão não tem telefone cadastrado no banco

## 1200–1899: choice of bank and bank card

retcode-1200 = O banco escolhido pelo usuário não é aceito no momento. Escolha outro banco para pagar ou assinar o contrato.
retcode-1201 = Falha ao alterar o cartão bancário
retcode-1202 = Falha ao consultar o cartão bancário
retcode-1805 = Este banco não é aceito no momento

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = Falha na verificação do código enviado por SMS
retcode-1901 = O código de verificação por SMS não é mais válido
retcode-1902 = O valor da transação excede o limite deste cartão para pagamentos sem senha

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = Ordem de pagamento criada

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = A assinatura do contrato está em processamento
    .description = O banco está demorando mais que o prazo previsto ou não retornou o resultado final de forma síncrona.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = A transação original já está em processamento. Não a envie novamente.

# Whether money moved is not known: the app queries first.
retcode-2006 = A transação expirou

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = A transação original já foi paga
    .description = Não pague novamente.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = A transação está em processamento

## 3000–4999: merchants, users and their agreements

retcode-3001 = Lojista inválido
retcode-3002 = Falha ao criar o usuário
retcode-3003 = Não há dados do contrato
retcode-3004 = Falha ao rescindir o contrato do usuário
retcode-3005 = O período da consulta não pode exceder 3 meses
retcode-3006 = O usuário não existe

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = Este ID de usuário não existe
    .detailed = O ID de usuário { $userId } não existe

retcode-3008 = Data final da consulta incorreta
retcode-3009 = O contrato já foi assinado

retcode-3010 = O lojista não tem permissões de pagamento suficientes
    .description = O serviço não está habilitado para esta conta.

retcode-3011 = Não há dados do contrato do usuário
retcode-4000 = Falha ao rescindir o contrato. Entre em contato com o banco emissor.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = Falha ao verificar o BIN do cartão

# Whether money moved is not known: the app queries first.
retcode-5002 = A transação original não existe

retcode-5003 = Valor do reembolso incorreto
    .description = O valor do reembolso não corresponde ao da transação original.

retcode-5004 = Há um problema com a situação do lojista, por isso o reembolso não pode ser feito

# Whether money moved is not known: the app queries first.
retcode-5005 = O reembolso falhou. Tente novamente.

retcode-5006 = Saldo insuficiente na conta do lojista
retcode-5007 = O valor total dos reembolsos excede o da transação original
retcode-5008 = A transação original não foi bem-sucedida

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = Falha ao consultar o código CNAPS

retcode-5502 = Saques para cartão de crédito não são aceitos
retcode-5503 = O lojista não tem permissões de saque suficientes
retcode-5504 = O lojista não tem permissões suficientes para esta operação
retcode-5505 = Este banco não está configurado. Entre em contato com o atendimento ao cliente.
retcode-5506 = Falha ao interpretar a observação do lojista
retcode-5601 = A forma de pagamento não corresponde ao tipo de cartão

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = Saldo insuficiente no cartão
retcode-6002 = Este número de cartão não passou na primeira verificação
retcode-6601 = Falha ao obter a URL de solicitação do banco. Tente novamente mais tarde.

## 7000–7999: information about users, cards and splits

retcode-7001 = O usuário já existe
retcode-7017 = Valor incorreto
retcode-7018 = Os dados do usuário do novo cartão bancário não correspondem aos já existentes

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = Dados do split de pagamento incorretos (parcelamento com débitos programados)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = É necessário completar os dados do contrato

## 8000–8099: user information, files, real-name verification

retcode-8000 = Não há dados do usuário
retcode-8001 = Há um problema com o arquivo
retcode-8002 = Ocorreu um problema ao gerar o arquivo
retcode-8003 = Ocorreu um problema ao interpretar o arquivo

# Whether money moved is not known: the app queries first.
retcode-8006 = Ocorreu um problema na operação de câmbio

retcode-8010 = Não há dados do pagador
retcode-8099 = Falha na verificação de identidade

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = Esse plano de débitos não existe

# Whether money moved is not known: the app queries first.
retcode-8102 = O plano de débitos atual já foi executado. Não o execute novamente.

retcode-8103 = Falha ao enviar o SMS de notificação do plano de pagamento
retcode-8104 = O débito falhou
retcode-8105 = O número de alterações do plano de pagamento excede o limite
retcode-8106 = O contrato assinado não autoriza os débitos deste contrato de débito
retcode-8107 = Falha ao verificar o plano de débitos
retcode-8108 = Falha ao alterar o plano
retcode-8109 = Falha ao salvar o plano
retcode-8110 = Código de verificação incorreto
retcode-8111 = Falha ao consultar o usuário
retcode-8112 = Falha ao alterar o status do plano
retcode-8113 = O plano de parcelamento não existe

# The field pay_type of the API.
retcode-8114 = A forma de débito não corresponde à esperada

retcode-8115 = Falha na autorização pelo cartão vinculado ao plano de pagamento
    .description = O cartão não autorizou o plano de pagamento.

# Whether money moved is not known: the app queries first.
retcode-8116 = Falha ao executar a tarefa agendada

# Whether money moved is not known: the app queries first.
retcode-8117 = Ocorreu um problema na verificação de idempotência

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = Um SMS foi enviado. É necessária mais uma verificação.

# Whether money moved is not known: the app queries first.
retcode-8901 = Nenhum registro encontrado
    .description = Nenhum registro corresponde aos critérios da consulta.

retcode-8911 = Nenhum registro de análise de risco encontrado

## 9000–9199: bank requests and payment orders

retcode-9000 = O banco está em manutenção. Tente novamente mais tarde.

# Whether money moved is not known: the app queries first.
retcode-9002 = Ocorreu um problema ao interpretar a mensagem

retcode-9091 = Falha ao criar o pagamento

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = O número da ordem de pagamento não corresponde ao número do pedido

# Whether money moved is not known: the app queries first.
retcode-9093 = Nenhuma ordem de pagamento corresponde à solicitação

# Whether money moved is not known: the app queries first.
retcode-9094 = A solicitação de débito ao banco falhou

retcode-9104 = Saldo insuficiente na conta PJ
    .description = Quando a interface de pagamento foi chamada, a conta do lojista não tinha saldo suficiente para pagar à conta PJ.

## 9700–9799: SMS verification codes

retcode-9700 = Código de verificação por SMS incorreto
retcode-9701 = O código de verificação por SMS não corresponde ao número de telefone
retcode-9702 = O código de verificação foi digitado incorretamente mais vezes do que o permitido. Solicite um novo e faça a verificação novamente.
retcode-9703 = O código de verificação por SMS não é mais válido. Solicite um novo.
retcode-9704 = Ocorreu um problema ao enviar o SMS. Tente novamente mais tarde.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = Mensagem da solicitação inválida

# Whether money moved is not known: the app queries first.
retcode-9902 = Ocorreu um problema ao chamar a interface

# Whether money moved is not known: the app queries first.
retcode-9903 = Solicitação inválida. Tente novamente mais tarde.
    .description = Entre em contato com o atendimento ao cliente para que este erro seja verificado.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = O código do banco não corresponde ao cartão
retcode-9910 = O nível de risco é alto demais
retcode-9911 = O valor excede o limite especificado
retcode-9912 = Este cartão não é aceito no momento
retcode-9913 = Já existe um contrato assinado para este cartão

# Whether money moved is not known: the app queries first.
retcode-9920 = O reembolso falhou

# Whether money moved is not known: the app queries first.
retcode-9921 = Falha ao consultar o reembolso

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = O fechamento diário do sistema do banco está em andamento
    .description = O sistema do banco está mudando para a próxima data contábil. Tente novamente mais tarde.

# Whether money moved is not known: the app queries first.
retcode-9983 = Número do pedido do lojista duplicado

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = Ocorreu um erro na transação bancária
    .detailed = Ocorreu um erro na transação bancária: { $bankMessage }. Tente novamente mais tarde.
    .description = Entre em contato com o atendimento ao cliente para que este erro seja verificado.

# Whether money moved is not known: the app queries first.
retcode-9991 = Ocorreu um erro na transação bancária. Ligue para o atendimento ao cliente: { -hotline }.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = Erro do sistema

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = Código de retorno desconhecido: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = Recebemos sua solicitação. Consulte o resultado no seu pedido.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = Este pedido já está pago; não pague novamente. Consulte o resultado no seu pedido.

# The outcome is open.
payer-in-progress = A operação está em processamento. Aguarde e não a envie novamente. Consulte o resultado no seu pedido.

# The outcome is unknown.
payer-outcome-unknown = O resultado deste pagamento ainda não está confirmado. Verifique primeiro o status do seu pedido e depois decida se deve pagar novamente.

# A next step, not a failure.
payer-enter-code = Enviamos um código de verificação por SMS. Digite o código para continuar.

payer-wrong-code = O código de verificação não está correto. Confira o SMS e digite o código novamente.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = Você precisa de um novo código de verificação. Solicite o código e tente novamente.

# Never say which of the details is wrong.
payer-fix-card-data = Os dados do cartão não estão corretos. Confira os dados e tente novamente, ou use outro cartão.

# Always names all three details, never the wrong one.
payer-fix-personal-data = Seus dados pessoais estão incompletos ou não coincidem. Confira o nome, o número do documento e o telefone e, depois, tente novamente.

payer-insufficient-funds = Este cartão está com saldo insuficiente. Use outro cartão ou tente novamente quando houver saldo suficiente.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = Este pagamento excede um limite. Pague um valor menor, use outro cartão ou tente novamente mais tarde.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = Este cartão não pode ser usado para esta operação. Use outro cartão ou outro meio.

payer-contact-bank = Seu banco não conseguiu concluir a operação. Entre em contato com o banco ou use outro cartão.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = Seu pagamento foi recusado. Use outra forma de pagamento ou entre em contato com seu banco.

# Does not say that nothing was paid.
payer-try-later = Este serviço não está disponível no momento. Verifique primeiro o status do seu pedido e tente novamente mais tarde.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = Esta página de pagamento expirou. Verifique primeiro o status do seu pedido; se não estiver pago, inicie o pagamento novamente.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = Este cartão já está cadastrado. Não é preciso cadastrá-lo novamente.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = Não é possível concluir a operação no momento. Entre em contato com a loja e informe o número do pedido.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = O pagamento foi criado. Consulte seu pedido para ver se está pago.

# A next step, not a failure.
payer-more-details = São necessários mais dados. Confira o nome, o número do documento e o telefone e, depois, continue.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = O resultado ainda não está confirmado. Entre em contato com a loja e informe o número do pedido.
