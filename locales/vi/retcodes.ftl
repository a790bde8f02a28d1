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
retcode-0000 = Giao dịch thành công

retcode-0106 = Không thể tra cứu thông tin thẻ ngân hàng đã liên kết

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = Token ủy quyền thanh toán đã hết hiệu lực hoặc không đúng
    .description = Token có hiệu lực trong nửa giờ. Vui lòng bắt đầu lại việc thanh toán để lấy token mới.

retcode-1001 = Chữ ký số trong yêu cầu của người bán không đúng

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = Mã đơn hàng của bên thứ ba bị trùng

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = Đang xử lý thanh toán. Vui lòng chờ.
    .description = Nếu chờ lâu mà chưa có kết quả, vui lòng liên hệ bộ phận chăm sóc khách hàng.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = Tham số trong yêu cầu của người bán không hợp lệ
    .detailed = Tham số trong yêu cầu của người bán không hợp lệ: { $parameter }

retcode-1005 = Xử lý thanh toán không thành công
    .description = Thanh toán có thể không thành công vì nhiều lý do, chẳng hạn như người dùng không liên kết được thẻ, số dư không đủ hoặc bị ngân hàng hạn chế.

retcode-1006 = Không thể tạo giao dịch thanh toán

# Whether money moved is not known: the app queries first.
retcode-1007 = Kết nối mạng đang bận

retcode-1008 = Địa chỉ IP trong yêu cầu của người bán không được phép
    .description = Vui lòng thêm địa chỉ IP của Quý khách vào danh sách cho phép.

retcode-1009 = Dịch vụ thanh toán của người bán đã bị tạm ngừng. Vui lòng liên hệ bộ phận chăm sóc khách hàng của { -lianlian }.
    .description = Dịch vụ thanh toán của người bán có thể bị tạm ngừng vì nhiều lý do.

retcode-1012 = Không thể phân tích thông điệp yêu cầu
retcode-1014 = Tổng số tiền hoặc số lượng giao dịch trong ngày vượt hạn mức
retcode-1016 = Số tiền giao dịch vượt hạn mức
retcode-1019 = Số tiền vượt hạn mức cho mỗi giao dịch

## 1100–1199: cards and cardholders

retcode-1100 = Số thẻ không hợp lệ
    .description = Thẻ không hợp lệ hoặc hiện chưa được hỗ trợ.

retcode-1101 = Thẻ đã được báo mất
retcode-1102 = Tổ chức phát hành thẻ không tồn tại
retcode-1103 = Ngày hết hạn hoặc CVV2 của thẻ ngân hàng không đúng
retcode-1104 = Mã PIN của thẻ không đúng

retcode-1105 = Số thẻ nằm trong danh sách chặn
    .description = Số thẻ nằm trong danh sách chặn hoặc thẻ đã bị hạn chế sử dụng.

retcode-1106 = Đã vượt quá số lần nhập mã PIN cho phép
retcode-1107 = Thẻ ngân hàng của Quý khách hiện chưa hỗ trợ thanh toán trực tuyến
retcode-1108 = Số giấy tờ tùy thân, họ tên hoặc số điện thoại đã nhập không đúng
retcode-1109 = Số thẻ không khớp với số giấy tờ tùy thân
retcode-1110 = Trạng thái thẻ bất thường
retcode-1111 = Giao dịch gặp sự cố, thanh toán không thành công
retcode-1112 = Số giấy tờ tùy thân không đúng
retcode-1113 = Họ tên chủ thẻ không đúng
retcode-1114 = Số điện thoại không đúng

# The phone number that the cardholder left with the bank.
retcode-1115 = Thẻ này không có số điện thoại đã đăng ký với ngân hàng

## 1200–1899: choice of bank and bank card

retcode-1200 = Ngân hàng mà người dùng chọn hiện chưa được hỗ trợ. Vui lòng chọn ngân hàng khác để thanh toán hoặc liên kết thẻ.
retcode-1201 = Không thể thay đổi thẻ ngân hàng
retcode-1202 = Không thể tra cứu thẻ ngân hàng
retcode-1805 = Ngân hàng này hiện chưa được hỗ trợ

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = Xác thực mã OTP không thành công
retcode-1901 = Mã OTP đã hết hiệu lực
retcode-1902 = Số tiền giao dịch vượt hạn mức thanh toán không cần mật khẩu của thẻ này

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = Giao dịch thanh toán đã được tạo

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = Đang xử lý liên kết thẻ
    .description = Ngân hàng xử lý quá thời hạn hoặc chưa trả về kết quả cuối cùng theo cơ chế đồng bộ.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = Giao dịch gốc đang được xử lý. Vui lòng không gửi lại.

# Whether money moved is not known: the app queries first.
retcode-2006 = Giao dịch đã hết hạn

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = Giao dịch gốc đã được thanh toán thành công
    .description = Vui lòng không thanh toán lại.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = Giao dịch đang được xử lý

## 3000–4999: merchants, users and their agreements

retcode-3001 = Người bán không hợp lệ
retcode-3002 = Không thể tạo người dùng
retcode-3003 = Thông tin liên kết thẻ không tồn tại
retcode-3004 = Không thể hủy liên kết thẻ của người dùng
retcode-3005 = Khoảng thời gian tra cứu không được vượt quá 3 tháng
retcode-3006 = Người dùng không tồn tại

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = Mã người dùng được tra cứu không tồn tại
    .detailed = Mã người dùng { $userId } được tra cứu không tồn tại

retcode-3008 = Ngày kết thúc tra cứu không đúng
retcode-3009 = Yêu cầu liên kết thẻ bị trùng

retcode-3010 = Người bán không đủ quyền thanh toán
    .description = Dịch vụ này chưa được kích hoạt cho tài khoản.

retcode-3011 = Thông tin liên kết thẻ của người dùng không tồn tại
retcode-4000 = Không thể hủy liên kết thẻ. Vui lòng liên hệ ngân hàng phát hành thẻ.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = Xác minh số BIN của thẻ không thành công

# Whether money moved is not known: the app queries first.
retcode-5002 = Giao dịch gốc không tồn tại

retcode-5003 = Số tiền hoàn không đúng
    .description = Số tiền hoàn không khớp với số tiền của giao dịch gốc.

retcode-5004 = Trạng thái người bán bất thường nên không thể hoàn tiền

# Whether money moved is not known: the app queries first.
retcode-5005 = Hoàn tiền không thành công. Vui lòng thử lại.

retcode-5006 = Số dư tài khoản người bán không đủ
retcode-5007 = Tổng số tiền hoàn vượt quá số tiền của giao dịch gốc
retcode-5008 = Giao dịch gốc không thành công

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = Không thể tra cứu mã CNAPS

retcode-5502 = Không hỗ trợ rút tiền về thẻ tín dụng
retcode-5503 = Người bán không đủ quyền rút tiền
retcode-5504 = Người bán không đủ quyền thao tác
retcode-5505 = Ngân hàng này chưa được cấu hình. Vui lòng liên hệ bộ phận chăm sóc khách hàng.
retcode-5506 = Không thể phân tích ghi chú của người bán
retcode-5601 = Phương thức thanh toán không khớp với loại thẻ

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = Số dư trên thẻ không đủ
retcode-6002 = Số thẻ này chưa qua bước xác minh lần đầu
retcode-6601 = Không thể lấy URL yêu cầu của ngân hàng. Vui lòng thử lại sau.

## 7000–7999: information about users, cards and splits

retcode-7001 = Người dùng đã tồn tại
retcode-7017 = Số tiền không đúng
retcode-7018 = Thông tin người dùng của thẻ ngân hàng mới thêm không khớp với thông tin người dùng hiện có

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = Thông tin chia tiền thanh toán không đúng (trả góp, trừ tiền định kỳ)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = Cần bổ sung thông tin liên kết thẻ

## 8000–8099: user information, files, real-name verification

retcode-8000 = Thông tin người dùng không tồn tại
retcode-8001 = Tệp có vấn đề
retcode-8002 = Đã xảy ra sự cố khi tạo tệp
retcode-8003 = Đã xảy ra sự cố khi phân tích tệp

# Whether money moved is not known: the app queries first.
retcode-8006 = Đã xảy ra sự cố khi quy đổi ngoại tệ

retcode-8010 = Thông tin người thanh toán không tồn tại
retcode-8099 = Xác thực danh tính không thành công

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = Kế hoạch trừ tiền này không tồn tại

# Whether money moved is not known: the app queries first.
retcode-8102 = Kế hoạch trừ tiền hiện tại đã được thực hiện. Vui lòng không thực hiện lại.

retcode-8103 = Không thể gửi SMS thông báo lịch trả nợ
retcode-8104 = Trừ tiền không thành công
retcode-8105 = Số lần thay đổi lịch trả nợ vượt quá giới hạn
retcode-8106 = Thỏa thuận liên kết thẻ này không ủy quyền trừ tiền theo thỏa thuận trừ tiền đó
retcode-8107 = Xác minh kế hoạch trừ tiền không thành công
retcode-8108 = Không thể thay đổi kế hoạch
retcode-8109 = Không thể lưu kế hoạch
retcode-8110 = Mã xác thực không đúng
retcode-8111 = Không thể tra cứu người dùng
retcode-8112 = Không thể thay đổi trạng thái kế hoạch
retcode-8113 = Kế hoạch trả góp không tồn tại

# The field pay_type of the API.
retcode-8114 = Phương thức trừ tiền không khớp

retcode-8115 = Ủy quyền từ thẻ trả nợ không thành công
    .description = Thẻ trả nợ không thể ủy quyền cho lịch trả nợ này.

# Whether money moved is not known: the app queries first.
retcode-8116 = Không thể thực hiện tác vụ theo lịch

# Whether money moved is not known: the app queries first.
retcode-8117 = Đã xảy ra sự cố khi kiểm tra tính lũy đẳng

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = Đã gửi SMS. Cần thêm một bước xác thực.

# Whether money moved is not known: the app queries first.
retcode-8901 = Không có bản ghi
    .description = Không tìm thấy bản ghi nào khớp với điều kiện tra cứu.

retcode-8911 = Không có bản ghi kiểm soát rủi ro

## 9000–9199: bank requests and payment orders

retcode-9000 = Ngân hàng đang bảo trì. Vui lòng thử lại sau.

# Whether money moved is not known: the app queries first.
retcode-9002 = Đã xảy ra sự cố khi phân tích thông điệp

retcode-9091 = Không thể tạo khoản thanh toán

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = Mã giao dịch thanh toán không khớp với mã đơn hàng

# Whether money moved is not known: the app queries first.
retcode-9093 = Không có giao dịch thanh toán tương ứng

# Whether money moved is not known: the app queries first.
retcode-9094 = Yêu cầu ngân hàng trừ tiền không thành công

retcode-9104 = Số dư tài khoản doanh nghiệp không đủ
    .description = Khi gọi API thanh toán, số dư tài khoản người bán không đủ để thanh toán vào tài khoản doanh nghiệp.

## 9700–9799: SMS verification codes

retcode-9700 = Mã OTP không đúng
retcode-9701 = Mã OTP không khớp với số điện thoại
retcode-9702 = Đã nhập sai mã OTP quá số lần cho phép. Vui lòng lấy mã mới và xác thực lại.
retcode-9703 = Mã OTP đã hết hiệu lực. Vui lòng lấy mã mới.
retcode-9704 = Đã xảy ra sự cố khi gửi SMS. Vui lòng thử lại sau.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = Thông điệp yêu cầu không hợp lệ

# Whether money moved is not known: the app queries first.
retcode-9902 = Đã xảy ra sự cố khi gọi API

# Whether money moved is not known: the app queries first.
retcode-9903 = Yêu cầu không hợp lệ. Vui lòng thử lại sau.
    .description = Vui lòng liên hệ bộ phận chăm sóc khách hàng để kiểm tra lỗi này.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = Mã ngân hàng không khớp với thẻ
retcode-9910 = Mức độ rủi ro quá cao
retcode-9911 = Số tiền vượt hạn mức quy định
retcode-9912 = Thẻ này hiện chưa được hỗ trợ
retcode-9913 = Thẻ này đã được liên kết

# Whether money moved is not known: the app queries first.
retcode-9920 = Hoàn tiền không thành công

# Whether money moved is not known: the app queries first.
retcode-9921 = Không thể tra cứu giao dịch hoàn tiền

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = Hệ thống ngân hàng đang xử lý cuối ngày
    .description = Hệ thống ngân hàng đang chuyển sang ngày hạch toán tiếp theo. Vui lòng thử lại sau.

# Whether money moved is not known: the app queries first.
retcode-9983 = Mã đơn hàng của người bán bị trùng

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = Đã xảy ra lỗi trong giao dịch với ngân hàng
    .detailed = Đã xảy ra lỗi trong giao dịch với ngân hàng: { $bankMessage }. Vui lòng thử lại sau.
    .description = Vui lòng liên hệ bộ phận chăm sóc khách hàng để kiểm tra lỗi này.

# Whether money moved is not known: the app queries first.
retcode-9991 = Đã xảy ra lỗi trong giao dịch với ngân hàng. Vui lòng liên hệ bộ phận chăm sóc khách hàng theo số { -hotline }.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = Lỗi hệ thống

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = Mã trả về không xác định: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = Yêu cầu của Quý khách đã được tiếp nhận. Vui lòng xem kết quả trong đơn hàng.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = Đơn hàng này đã được thanh toán. Vui lòng không thanh toán lại. Quý khách có thể xem kết quả trong đơn hàng.

# The outcome is open.
payer-in-progress = Yêu cầu đang được xử lý. Vui lòng chờ và không gửi lại. Quý khách có thể xem kết quả trong đơn hàng.

# The outcome is unknown.
payer-outcome-unknown = Kết quả thanh toán chưa được xác nhận. Vui lòng kiểm tra trạng thái đơn hàng trước khi quyết định có thanh toán lại hay không.

# A next step, not a failure.
payer-enter-code = Mã OTP đã được gửi qua tin nhắn SMS. Vui lòng nhập mã để tiếp tục.

payer-wrong-code = Mã OTP không đúng. Vui lòng kiểm tra tin nhắn SMS và nhập lại mã.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = Quý khách cần mã OTP mới. Vui lòng lấy mã mới rồi thử lại.

# Never say which of the details is wrong.
payer-fix-card-data = Thông tin thẻ không đúng. Vui lòng kiểm tra và thử lại, hoặc dùng thẻ khác.

# Always names all three details, never the wrong one.
payer-fix-personal-data = Thông tin cá nhân bị thiếu hoặc không khớp. Vui lòng kiểm tra họ tên, số giấy tờ tùy thân và số điện thoại rồi thử lại.

payer-insufficient-funds = Số dư trên thẻ không đủ. Vui lòng dùng thẻ khác, hoặc thử lại khi số dư đã đủ.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = Khoản thanh toán này vượt quá giới hạn. Vui lòng giảm số tiền, dùng thẻ khác hoặc thử lại sau.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = Thẻ này không dùng được cho thao tác này. Vui lòng dùng thẻ khác hoặc phương thức khác.

payer-contact-bank = Ngân hàng không hoàn tất được thao tác này. Vui lòng liên hệ ngân hàng phát hành thẻ hoặc dùng thẻ khác.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = Thanh toán bị từ chối. Vui lòng dùng phương thức thanh toán khác hoặc liên hệ ngân hàng phát hành thẻ.

# Does not say that nothing was paid.
payer-try-later = Hiện không thể sử dụng dịch vụ này. Vui lòng kiểm tra trạng thái đơn hàng trước rồi thử lại sau.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = Trang thanh toán đã hết hạn. Vui lòng kiểm tra trạng thái đơn hàng trước. Nếu đơn hàng chưa được thanh toán, vui lòng bắt đầu lại việc thanh toán.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = Thẻ này đã được liên kết. Quý khách không cần liên kết lại.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = Hiện không thể hoàn tất yêu cầu này. Vui lòng liên hệ người bán và cung cấp mã đơn hàng.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = Giao dịch thanh toán đã được tạo. Vui lòng kiểm tra đơn hàng để biết đã thanh toán hay chưa.

# A next step, not a failure.
payer-more-details = Cần bổ sung thông tin cá nhân. Vui lòng kiểm tra họ tên, số giấy tờ tùy thân và số điện thoại rồi tiếp tục.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = Kết quả chưa được xác nhận. Vui lòng liên hệ người bán và cung cấp mã đơn hàng.
