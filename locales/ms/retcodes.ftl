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
retcode-0000 = Transaksi berjaya

retcode-0106 = Gagal mendapatkan maklumat kad bank yang dipautkan

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = Token kebenaran pembayaran tidak lagi sah atau tidak betul
    .description = Token ini sah selama setengah jam. Sila mulakan semula pembayaran untuk mendapatkan token baharu.

retcode-1001 = Tandatangan digital dalam permintaan peniaga tidak sah

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = Nombor pesanan pihak ketiga bertindih

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = Pembayaran sedang diproses. Sila tunggu.
    .description = Jika masih tiada keputusan selepas sekian lama, sila hubungi khidmat pelanggan.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = Parameter dalam permintaan peniaga tidak sah
    .detailed = Parameter dalam permintaan peniaga tidak sah: { $parameter }

retcode-1005 = Pembayaran gagal diproses
    .description = Pembayaran boleh gagal atas pelbagai sebab, termasuk kegagalan memautkan kad pengguna, baki tidak mencukupi dan sekatan bank.

retcode-1006 = Gagal membuat pesanan pembayaran

# Whether money moved is not known: the app queries first.
retcode-1007 = Sambungan rangkaian sibuk

retcode-1008 = Alamat IP dalam permintaan peniaga tidak dibenarkan
    .description = Sila tambahkan alamat IP anda pada senarai yang dibenarkan.

retcode-1009 = Perkhidmatan pembayaran peniaga digantung. Sila hubungi khidmat pelanggan { -lianlian }.
    .description = Perkhidmatan pembayaran peniaga boleh digantung atas pelbagai sebab.

retcode-1012 = Gagal menghurai mesej permintaan
retcode-1014 = Jumlah amaun atau bilangan transaksi harian melebihi had
retcode-1016 = Amaun transaksi melebihi had
retcode-1019 = Amaun melebihi had setiap transaksi

## 1100–1199: cards and cardholders

retcode-1100 = Nombor kad tidak sah
    .description = Kad ini tidak sah atau belum disokong buat masa ini.

retcode-1101 = Kad telah dilaporkan hilang
retcode-1102 = Pengeluar kad tidak wujud
retcode-1103 = Tarikh luput atau CVV2 kad bank tidak betul
retcode-1104 = PIN kad tidak betul

retcode-1105 = Nombor kad berada dalam senarai sekat
    .description = Nombor kad berada dalam senarai sekat, atau penggunaan kad telah dihadkan.

retcode-1106 = Bilangan cubaan PIN melebihi had
retcode-1107 = Kad bank anda belum menyokong perkhidmatan pembayaran dalam talian
retcode-1108 = Nombor pengenalan diri, nama atau nombor telefon bimbit yang anda masukkan tidak betul
retcode-1109 = Nombor kad tidak sepadan dengan nombor pengenalan diri
retcode-1110 = Terdapat masalah dengan status kad
retcode-1111 = Berlaku masalah semasa transaksi dan pembayaran gagal
retcode-1112 = Nombor pengenalan diri tidak betul
retcode-1113 = Nama pemegang kad tidak betul
retcode-1114 = Nombor telefon bimbit tidak betul

# The phone number that the cardholder left with the bank.
retcode-1115 = Kad ini tiada nombor telefon bimbit yang didaftarkan dengan bank

## 1200–1899: choice of bank and bank card

retcode-1200 = Bank yang dipilih pengguna belum disokong. Sila pilih bank lain untuk membayar atau memautkan kad.
retcode-1201 = Gagal menukar kad bank
retcode-1202 = Gagal mendapatkan maklumat kad bank
retcode-1805 = Bank ini belum disokong

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = Pengesahan kod OTP gagal
retcode-1901 = Kod OTP tidak lagi sah
retcode-1902 = Amaun transaksi melebihi had pembayaran tanpa PIN bagi kad ini

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = Pesanan pembayaran telah dibuat

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = Pemautan kad sedang diproses
    .description = Pemprosesan oleh bank melebihi had masa, atau bank belum menghantar keputusan akhir secara segerak.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = Transaksi asal sedang diproses. Sila jangan hantar semula.

# Whether money moved is not known: the app queries first.
retcode-2006 = Transaksi telah tamat tempoh

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = Transaksi asal telah dibayar
    .description = Sila jangan bayar lagi.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = Transaksi sedang diproses

## 3000–4999: merchants, users and their agreements

retcode-3001 = Peniaga tidak sah
retcode-3002 = Gagal mencipta pengguna
retcode-3003 = Maklumat pautan kad tidak wujud
retcode-3004 = Gagal menyahpautkan kad pengguna
retcode-3005 = Tempoh carian tidak boleh melebihi 3 bulan
retcode-3006 = Pengguna tidak wujud

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = ID pengguna yang dicari tidak wujud
    .detailed = ID pengguna { $userId } yang dicari tidak wujud

retcode-3008 = Tarikh akhir carian tidak betul
retcode-3009 = Permintaan pemautan kad bertindih

retcode-3010 = Peniaga tidak mempunyai kebenaran pembayaran yang mencukupi
    .description = Perkhidmatan ini belum diaktifkan untuk akaun tersebut.

retcode-3011 = Maklumat pautan kad pengguna tidak wujud
retcode-4000 = Gagal menyahpautkan kad. Sila hubungi bank pengeluar kad.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = Gagal mengesahkan nombor BIN kad

# Whether money moved is not known: the app queries first.
retcode-5002 = Transaksi asal tidak wujud

retcode-5003 = Amaun bayaran balik tidak betul
    .description = Amaun bayaran balik tidak sepadan dengan amaun transaksi asal.

retcode-5004 = Terdapat masalah dengan status peniaga, jadi bayaran balik tidak dapat dibuat

# Whether money moved is not known: the app queries first.
retcode-5005 = Bayaran balik gagal. Sila cuba lagi.

retcode-5006 = Baki akaun peniaga tidak mencukupi
retcode-5007 = Jumlah bayaran balik melebihi amaun transaksi asal
retcode-5008 = Transaksi asal tidak berjaya

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = Gagal mendapatkan kod CNAPS

retcode-5502 = Pengeluaran wang ke kad kredit tidak disokong
retcode-5503 = Peniaga tidak mempunyai kebenaran pengeluaran wang yang mencukupi
retcode-5504 = Peniaga tidak mempunyai kebenaran operasi yang mencukupi
retcode-5505 = Bank ini belum dikonfigurasikan. Sila hubungi khidmat pelanggan.
retcode-5506 = Gagal menghurai catatan peniaga
retcode-5601 = Kaedah pembayaran tidak sepadan dengan jenis kad

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = Baki kad tidak mencukupi
retcode-6002 = Nombor kad ini belum lulus pengesahan pertama
retcode-6601 = Gagal mendapatkan URL permintaan bank. Sila cuba lagi kemudian.

## 7000–7999: information about users, cards and splits

retcode-7001 = Pengguna sudah wujud
retcode-7017 = Amaun tidak betul
retcode-7018 = Maklumat pengguna bagi kad bank yang baru ditambah tidak sepadan dengan maklumat pengguna sedia ada

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = Maklumat pembahagian bayaran tidak betul (ansuran dengan pendebitan berjadual)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = Maklumat pautan kad perlu dilengkapkan

## 8000–8099: user information, files, real-name verification

retcode-8000 = Maklumat pengguna tidak wujud
retcode-8001 = Terdapat masalah dengan fail
retcode-8002 = Berlaku masalah semasa menjana fail
retcode-8003 = Berlaku masalah semasa menghurai fail

# Whether money moved is not known: the app queries first.
retcode-8006 = Berlaku masalah semasa pertukaran mata wang asing

retcode-8010 = Maklumat pembayar tidak wujud
retcode-8099 = Pengesahan identiti gagal

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = Pelan pendebitan ini tidak wujud

# Whether money moved is not known: the app queries first.
retcode-8102 = Pelan pendebitan semasa telah dilaksanakan. Sila jangan laksanakan lagi.

retcode-8103 = Gagal menghantar SMS pemberitahuan jadual bayaran semula
retcode-8104 = Pendebitan gagal
retcode-8105 = Bilangan perubahan jadual bayaran semula melebihi had
retcode-8106 = Perjanjian pautan kad ini tidak membenarkan pendebitan di bawah perjanjian pendebitan tersebut
retcode-8107 = Gagal mengesahkan pelan pendebitan
retcode-8108 = Gagal mengubah pelan
retcode-8109 = Gagal menyimpan pelan
retcode-8110 = Kod pengesahan tidak betul
retcode-8111 = Gagal mendapatkan maklumat pengguna
retcode-8112 = Gagal mengubah status pelan
retcode-8113 = Pelan ansuran tidak wujud

# The field pay_type of the API.
retcode-8114 = Kaedah pendebitan tidak sepadan

retcode-8115 = Gagal mendapatkan kebenaran daripada kad bayaran semula
    .description = Kad bayaran semula gagal memberikan kebenaran bagi jadual bayaran semula ini.

# Whether money moved is not known: the app queries first.
retcode-8116 = Gagal melaksanakan tugas berjadual

# Whether money moved is not known: the app queries first.
retcode-8117 = Berlaku masalah semasa menyemak keidempotenan

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = SMS telah dihantar. Satu lagi pengesahan diperlukan.

# Whether money moved is not known: the app queries first.
retcode-8901 = Tiada rekod
    .description = Tiada rekod yang sepadan dengan syarat carian.

retcode-8911 = Tiada rekod kawalan risiko

## 9000–9199: bank requests and payment orders

retcode-9000 = Bank sedang menjalani penyelenggaraan. Sila cuba lagi kemudian.

# Whether money moved is not known: the app queries first.
retcode-9002 = Berlaku masalah semasa menghurai mesej

retcode-9091 = Gagal mewujudkan pembayaran

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = Nombor pesanan pembayaran tidak sepadan dengan nombor pesanan

# Whether money moved is not known: the app queries first.
retcode-9093 = Tiada pesanan pembayaran yang sepadan

# Whether money moved is not known: the app queries first.
retcode-9094 = Permintaan pendebitan kepada bank gagal

retcode-9104 = Baki akaun syarikat tidak mencukupi
    .description = Semasa API pembayaran dipanggil, baki akaun peniaga tidak mencukupi untuk membayar ke akaun syarikat.

## 9700–9799: SMS verification codes

retcode-9700 = Kod OTP tidak betul
retcode-9701 = Kod OTP tidak sepadan dengan nombor telefon bimbit
retcode-9702 = Kod OTP yang salah telah dimasukkan terlalu banyak kali. Sila minta kod baharu dan sahkan semula.
retcode-9703 = Kod OTP tidak lagi sah. Sila minta kod baharu.
retcode-9704 = Berlaku masalah semasa menghantar SMS. Sila cuba lagi kemudian.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = Mesej permintaan tidak sah

# Whether money moved is not known: the app queries first.
retcode-9902 = Berlaku masalah semasa memanggil API

# Whether money moved is not known: the app queries first.
retcode-9903 = Permintaan tidak sah. Sila cuba lagi kemudian.
    .description = Sila hubungi khidmat pelanggan untuk menyemak ralat ini.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = Kod bank tidak sepadan dengan kad
retcode-9910 = Tahap risiko terlalu tinggi
retcode-9911 = Amaun melebihi had yang ditetapkan
retcode-9912 = Kad ini belum disokong
retcode-9913 = Kad ini sudah dipautkan

# Whether money moved is not known: the app queries first.
retcode-9920 = Bayaran balik gagal

# Whether money moved is not known: the app queries first.
retcode-9921 = Gagal mendapatkan maklumat bayaran balik

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = Sistem bank sedang menjalankan proses akhir hari
    .description = Sistem bank sedang beralih ke tarikh perakaunan seterusnya. Sila cuba lagi kemudian.

# Whether money moved is not known: the app queries first.
retcode-9983 = Nombor pesanan peniaga bertindih

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = Berlaku ralat semasa transaksi bank
    .detailed = Berlaku ralat semasa transaksi bank: { $bankMessage }. Sila cuba lagi kemudian.
    .description = Sila hubungi khidmat pelanggan untuk menyemak ralat ini.

# Whether money moved is not known: the app queries first.
retcode-9991 = Berlaku ralat semasa transaksi bank. Sila hubungi khidmat pelanggan di talian { -hotline }.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = Ralat sistem

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = Kod balasan tidak diketahui: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = Permintaan anda telah diterima. Sila semak statusnya dalam pesanan anda.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = Pesanan ini telah dibayar. Sila jangan bayar lagi. Semak statusnya dalam pesanan anda.

# The outcome is open.
payer-in-progress = Permintaan ini sedang diproses. Sila tunggu dan jangan hantar semula. Semak statusnya dalam pesanan anda.

# The outcome is unknown.
payer-outcome-unknown = Status pembayaran ini belum dapat disahkan. Sila semak status pesanan anda sebelum memutuskan sama ada hendak membayar lagi.

# A next step, not a failure.
payer-enter-code = Kod OTP telah dihantar melalui SMS. Sila masukkan kod itu untuk meneruskan.

payer-wrong-code = Kod OTP tidak betul. Sila semak SMS anda dan masukkan kod itu sekali lagi.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = Kod OTP baharu diperlukan. Sila minta kod baharu dan cuba lagi.

# Never say which of the details is wrong.
payer-fix-card-data = Maklumat kad tidak betul. Sila semak dan cuba lagi, atau gunakan kad lain.

# Always names all three details, never the wrong one.
payer-fix-personal-data = Maklumat peribadi anda tidak lengkap atau tidak sepadan. Sila semak nama, nombor pengenalan diri dan nombor telefon bimbit anda, kemudian cuba lagi.

payer-insufficient-funds = Baki kad ini tidak mencukupi. Sila gunakan kad lain, atau cuba lagi apabila baki mencukupi.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = Pembayaran ini melebihi had. Sila kurangkan jumlahnya, gunakan kad lain, atau cuba lagi kemudian.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = Kad ini tidak boleh digunakan untuk urusan ini. Sila gunakan kad atau kaedah lain.

payer-contact-bank = Bank tidak dapat menyelesaikan urusan ini. Sila hubungi bank pengeluar kad anda, atau gunakan kad lain.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = Pembayaran anda ditolak. Sila gunakan kaedah pembayaran lain, atau hubungi bank pengeluar kad anda.

# Does not say that nothing was paid.
payer-try-later = Perkhidmatan tidak tersedia buat masa ini. Sila semak status pesanan anda dahulu dan cuba lagi kemudian.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = Halaman pembayaran telah tamat tempoh. Sila semak status pesanan anda dahulu. Jika belum dibayar, mulakan semula pembayaran.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = Kad ini sudah dipautkan. Anda tidak perlu memautkannya lagi.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = Urusan ini tidak dapat diselesaikan buat masa ini. Sila hubungi kedai dan berikan nombor pesanan anda.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = Pesanan pembayaran telah dibuat. Sila semak pesanan anda untuk melihat sama ada pesanan itu sudah dibayar.

# A next step, not a failure.
payer-more-details = Maklumat tambahan diperlukan. Sila semak nama, nombor pengenalan diri dan nombor telefon bimbit anda, kemudian teruskan.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = Status urusan ini belum dapat disahkan. Sila hubungi kedai dan berikan nombor pesanan anda.
