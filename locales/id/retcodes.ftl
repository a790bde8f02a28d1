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
retcode-0000 = Transaksi berhasil

retcode-0106 = Gagal mengambil informasi kartu bank yang ditautkan

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = Token otorisasi pembayaran sudah tidak berlaku atau salah
    .description = Token berlaku selama setengah jam. Mulai lagi pembayaran dari awal untuk mendapatkan token baru.

retcode-1001 = Tanda tangan digital pada permintaan merchant tidak valid

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = Duplikasi nomor pesanan pihak ketiga

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = Pembayaran sedang diproses. Mohon tunggu.
    .description = Jika hasilnya belum ada setelah sekian lama, hubungi layanan pelanggan.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = Parameter pada permintaan merchant tidak valid
    .detailed = Parameter pada permintaan merchant tidak valid: { $parameter }

retcode-1005 = Pembayaran gagal diproses
    .description = Pembayaran dapat gagal karena berbagai sebab, termasuk kegagalan penautan kartu pengguna, saldo yang tidak mencukupi, dan pembatasan dari bank.

retcode-1006 = Gagal membuat pesanan pembayaran

# Whether money moved is not known: the app queries first.
retcode-1007 = Koneksi jaringan sedang sibuk

retcode-1008 = Alamat IP pada permintaan merchant tidak diizinkan
    .description = Tambahkan alamat IP Anda ke daftar yang diizinkan.

retcode-1009 = Layanan pembayaran merchant ditangguhkan. Hubungi layanan pelanggan { -lianlian }.
    .description = Layanan pembayaran merchant dapat ditangguhkan karena berbagai sebab.

retcode-1012 = Gagal mengurai pesan permintaan
retcode-1014 = Total nominal atau jumlah transaksi harian melebihi limit
retcode-1016 = Nominal transaksi melebihi limit
retcode-1019 = Nominal per transaksi melebihi limit

## 1100–1199: cards and cardholders

retcode-1100 = Nomor kartu tidak valid
    .description = Kartu tidak valid atau saat ini belum didukung.

retcode-1101 = Kartu telah dilaporkan hilang
retcode-1102 = Penerbit kartu tidak ditemukan
retcode-1103 = Tanggal kedaluwarsa atau CVV2 kartu bank salah
retcode-1104 = PIN kartu salah

retcode-1105 = Nomor kartu ada dalam daftar blokir
    .description = Nomor kartu ada dalam daftar blokir, atau penggunaan kartu dibatasi.

retcode-1106 = Jumlah percobaan PIN melebihi batas
retcode-1107 = Kartu bank Anda saat ini belum mendukung layanan pembayaran online
retcode-1108 = Nomor identitas, nama, atau nomor ponsel yang Anda masukkan salah
retcode-1109 = Nomor kartu tidak cocok dengan nomor identitas
retcode-1110 = Status kartu bermasalah
retcode-1111 = Terjadi masalah pada transaksi dan pembayaran gagal
retcode-1112 = Nomor identitas salah
retcode-1113 = Nama pemegang kartu salah
retcode-1114 = Nomor ponsel salah

# The phone number that the cardholder left with the bank.
retcode-1115 = Kartu ini tidak memiliki nomor ponsel yang terdaftar di bank

## 1200–1899: choice of bank and bank card

retcode-1200 = Bank yang dipilih pengguna saat ini belum didukung. Pilih bank lain untuk membayar atau menautkan kartu.
retcode-1201 = Gagal mengganti kartu bank
retcode-1202 = Gagal mengambil data kartu bank
retcode-1805 = Bank ini saat ini belum didukung

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = Verifikasi kode OTP gagal
retcode-1901 = Kode OTP sudah tidak berlaku
retcode-1902 = Nominal transaksi melebihi limit pembayaran tanpa PIN untuk kartu ini

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = Pesanan pembayaran telah dibuat

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = Penautan kartu sedang diproses
    .description = Pemrosesan di bank melewati batas waktu, atau bank belum mengirimkan hasil akhir secara sinkron.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = Transaksi asal sedang diproses. Mohon jangan kirim ulang.

# Whether money moved is not known: the app queries first.
retcode-2006 = Transaksi sudah kedaluwarsa

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = Transaksi asal sudah dibayar
    .description = Mohon jangan membayar lagi.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = Transaksi sedang diproses

## 3000–4999: merchants, users and their agreements

retcode-3001 = Merchant tidak valid
retcode-3002 = Gagal membuat pengguna
retcode-3003 = Informasi penautan kartu tidak ditemukan
retcode-3004 = Gagal melepas tautan kartu pengguna
retcode-3005 = Rentang waktu pencarian tidak boleh lebih dari 3 bulan
retcode-3006 = Pengguna tidak ditemukan

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = ID pengguna yang dicari tidak ditemukan
    .detailed = ID pengguna { $userId } yang dicari tidak ditemukan

retcode-3008 = Tanggal akhir pencarian salah
retcode-3009 = Duplikasi penautan kartu

retcode-3010 = Izin pembayaran merchant tidak memadai
    .description = Layanan ini belum diaktifkan untuk akun tersebut.

retcode-3011 = Informasi penautan kartu pengguna tidak ditemukan
retcode-4000 = Gagal melepas tautan kartu. Hubungi bank penerbit kartu.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = Gagal memverifikasi nomor BIN kartu

# Whether money moved is not known: the app queries first.
retcode-5002 = Transaksi asal tidak ditemukan

retcode-5003 = Nominal pengembalian dana salah
    .description = Nominal pengembalian dana tidak sesuai dengan nominal transaksi asal.

retcode-5004 = Status merchant bermasalah sehingga pengembalian dana tidak dapat dilakukan

# Whether money moved is not known: the app queries first.
retcode-5005 = Pengembalian dana gagal. Silakan coba lagi.

retcode-5006 = Saldo akun merchant tidak mencukupi
retcode-5007 = Total pengembalian dana melebihi nominal transaksi asal
retcode-5008 = Transaksi asal tidak berhasil

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = Gagal mengambil kode CNAPS

retcode-5502 = Penarikan dana ke kartu kredit tidak didukung
retcode-5503 = Izin penarikan dana merchant tidak memadai
retcode-5504 = Izin merchant untuk menjalankan operasi tidak memadai
retcode-5505 = Bank ini belum dikonfigurasi. Hubungi layanan pelanggan.
retcode-5506 = Gagal mengurai catatan merchant
retcode-5601 = Metode pembayaran tidak sesuai dengan jenis kartu

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = Saldo kartu tidak mencukupi
retcode-6002 = Nomor kartu ini belum lolos verifikasi pertama
retcode-6601 = Gagal memperoleh URL permintaan bank. Silakan coba lagi nanti.

## 7000–7999: information about users, cards and splits

retcode-7001 = Pengguna sudah ada
retcode-7017 = Nominal salah
retcode-7018 = Informasi pengguna untuk kartu bank yang baru ditambahkan tidak cocok dengan informasi pengguna yang sudah ada

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = Informasi pembagian dana salah (cicilan dengan pendebitan terjadwal)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = Informasi penautan kartu perlu dilengkapi

## 8000–8099: user information, files, real-name verification

retcode-8000 = Informasi pengguna tidak ditemukan
retcode-8001 = Berkas bermasalah
retcode-8002 = Terjadi masalah saat membuat berkas
retcode-8003 = Terjadi masalah saat mengurai berkas

# Whether money moved is not known: the app queries first.
retcode-8006 = Terjadi masalah saat penukaran valuta asing

retcode-8010 = Informasi pembayar tidak ditemukan
retcode-8099 = Verifikasi identitas gagal

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = Rencana pendebitan tidak ditemukan

# Whether money moved is not known: the app queries first.
retcode-8102 = Rencana pendebitan yang berlaku saat ini sudah dijalankan. Mohon jangan jalankan lagi.

retcode-8103 = Gagal mengirim SMS pemberitahuan jadwal angsuran
retcode-8104 = Pendebitan gagal
retcode-8105 = Jumlah perubahan jadwal angsuran melebihi batas
retcode-8106 = Perjanjian penautan kartu ini tidak mengizinkan pendebitan berdasarkan perjanjian pendebitan tersebut
retcode-8107 = Gagal memverifikasi rencana pendebitan
retcode-8108 = Gagal mengubah rencana
retcode-8109 = Gagal menyimpan rencana
retcode-8110 = Kode verifikasi salah
retcode-8111 = Gagal mengambil data pengguna
retcode-8112 = Gagal mengubah status rencana
retcode-8113 = Rencana cicilan tidak ditemukan

# The field pay_type of the API.
retcode-8114 = Metode pendebitan tidak sesuai

retcode-8115 = Otorisasi dari kartu pembayaran angsuran gagal
    .description = Kartu pembayaran angsuran gagal mengotorisasi jadwal angsuran ini.

# Whether money moved is not known: the app queries first.
retcode-8116 = Gagal menjalankan tugas terjadwal

# Whether money moved is not known: the app queries first.
retcode-8117 = Terjadi masalah saat pemeriksaan idempotensi

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = SMS telah dikirim. Diperlukan satu verifikasi lagi.

# Whether money moved is not known: the app queries first.
retcode-8901 = Tidak ada data
    .description = Tidak ditemukan data yang sesuai dengan kriteria pencarian.

retcode-8911 = Tidak ada data manajemen risiko

## 9000–9199: bank requests and payment orders

retcode-9000 = Bank sedang dalam pemeliharaan. Silakan coba lagi nanti.

# Whether money moved is not known: the app queries first.
retcode-9002 = Terjadi masalah saat mengurai pesan

retcode-9091 = Gagal membuat pembayaran

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = Nomor pesanan pembayaran tidak cocok dengan nomor pesanan

# Whether money moved is not known: the app queries first.
retcode-9093 = Tidak ada pesanan pembayaran yang cocok

# Whether money moved is not known: the app queries first.
retcode-9094 = Permintaan pendebitan ke bank gagal

retcode-9104 = Saldo rekening perusahaan tidak mencukupi
    .description = Saat API pembayaran dipanggil, saldo akun merchant tidak mencukupi untuk membayar ke rekening perusahaan.

## 9700–9799: SMS verification codes

retcode-9700 = Kode OTP salah
retcode-9701 = Kode OTP tidak cocok dengan nomor ponsel
retcode-9702 = Jumlah kesalahan memasukkan kode OTP melebihi batas. Minta kode baru, lalu verifikasi lagi.
retcode-9703 = Kode OTP sudah tidak berlaku. Minta kode baru.
retcode-9704 = Terjadi masalah saat mengirim SMS. Silakan coba lagi nanti.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = Pesan permintaan tidak valid

# Whether money moved is not known: the app queries first.
retcode-9902 = Terjadi masalah saat memanggil API

# Whether money moved is not known: the app queries first.
retcode-9903 = Permintaan tidak valid. Silakan coba lagi nanti.
    .description = Hubungi layanan pelanggan untuk memeriksa kesalahan ini.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = Kode bank tidak sesuai dengan kartu
retcode-9910 = Tingkat risiko terlalu tinggi
retcode-9911 = Nominal melebihi limit yang ditentukan
retcode-9912 = Kartu ini saat ini belum didukung
retcode-9913 = Kartu ini sudah ditautkan

# Whether money moved is not known: the app queries first.
retcode-9920 = Pengembalian dana gagal

# Whether money moved is not known: the app queries first.
retcode-9921 = Gagal mengambil data pengembalian dana

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = Sistem bank sedang menjalankan proses akhir hari
    .description = Sistem bank sedang beralih ke tanggal pembukuan berikutnya. Silakan coba lagi nanti.

# Whether money moved is not known: the app queries first.
retcode-9983 = Duplikasi nomor pesanan merchant

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = Terjadi kesalahan pada transaksi bank
    .detailed = Terjadi kesalahan pada transaksi bank: { $bankMessage }. Silakan coba lagi nanti.
    .description = Hubungi layanan pelanggan untuk memeriksa kesalahan ini.

# Whether money moved is not known: the app queries first.
retcode-9991 = Terjadi kesalahan pada transaksi bank. Hubungi layanan pelanggan di nomor { -hotline }.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = Terjadi kesalahan sistem

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = Kode respons tidak dikenal: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = Permintaan Anda telah diterima. Lihat hasilnya di pesanan Anda.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = Pesanan ini sudah dibayar. Mohon jangan membayar lagi. Lihat hasilnya di pesanan Anda.

# The outcome is open.
payer-in-progress = Permintaan Anda sedang diproses. Mohon tunggu dan jangan kirim ulang. Lihat hasilnya di pesanan Anda.

# The outcome is unknown.
payer-outcome-unknown = Hasil pembayaran belum dapat dipastikan. Periksa status pesanan Anda sebelum memutuskan apakah perlu membayar lagi.

# A next step, not a failure.
payer-enter-code = Kode OTP telah dikirim melalui SMS. Masukkan kode tersebut untuk melanjutkan.

payer-wrong-code = Kode OTP salah. Periksa kembali SMS Anda, lalu masukkan kodenya lagi.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = Anda memerlukan kode OTP baru. Minta kode baru, lalu coba lagi.

# Never say which of the details is wrong.
payer-fix-card-data = Data kartu tidak sesuai. Periksa dan coba lagi, atau gunakan kartu lain.

# Always names all three details, never the wrong one.
payer-fix-personal-data = Data pribadi Anda belum lengkap atau tidak cocok. Periksa nama, nomor identitas, dan nomor ponsel Anda, lalu coba lagi.

payer-insufficient-funds = Saldo kartu ini tidak mencukupi. Gunakan kartu lain, atau coba lagi setelah saldo mencukupi.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = Pembayaran ini melebihi limit. Kurangi nominalnya, gunakan kartu lain, atau coba lagi nanti.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = Kartu ini tidak dapat digunakan untuk keperluan ini. Gunakan kartu atau metode lain.

payer-contact-bank = Bank tidak dapat menyelesaikan permintaan ini. Hubungi bank penerbit kartu Anda, atau gunakan kartu lain.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = Pembayaran Anda ditolak. Gunakan metode pembayaran lain, atau hubungi bank penerbit kartu Anda.

# Does not say that nothing was paid.
payer-try-later = Layanan sedang tidak tersedia. Periksa status pesanan Anda terlebih dahulu, lalu coba lagi nanti.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = Halaman pembayaran sudah kedaluwarsa. Periksa status pesanan Anda terlebih dahulu. Jika belum dibayar, mulai lagi pembayaran dari awal.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = Kartu ini sudah ditautkan. Anda tidak perlu menautkannya lagi.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = Permintaan ini tidak dapat diselesaikan saat ini. Hubungi toko dan sebutkan nomor pesanan Anda.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = Pesanan pembayaran telah dibuat. Periksa pesanan Anda untuk melihat apakah sudah dibayar.

# A next step, not a failure.
payer-more-details = Data tambahan diperlukan. Periksa nama, nomor identitas, dan nomor ponsel Anda, lalu lanjutkan.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = Hasilnya belum dapat dipastikan. Hubungi toko dan sebutkan nomor pesanan Anda.
