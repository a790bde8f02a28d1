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
retcode-0000 = تمت المعاملة بنجاح

retcode-0106 = تعذر الاستعلام عن بيانات البطاقة المصرفية المرتبطة

## 1000–1099: requests, payments, amount limits

# Whether money moved is not known: the app queries first.
retcode-1000 = الرمز المميز لتفويض الدفع منتهي الصلاحية أو غير صحيح
    .description = مدة صلاحية الرمز المميز نصف ساعة. يُرجى بدء الدفع من جديد للحصول على رمز مميز جديد.

retcode-1001 = التوقيع في طلب التاجر غير صحيح

# Whether money moved is not known: the app queries first.
# The third party is the merchant: the number is that of its order.
retcode-1002 = رقم الطلب لدى الجهة الخارجية مكرر

# A processing state: the outcome is open. Never word it as a failure.
retcode-1003 = عملية الدفع قيد المعالجة. يُرجى الانتظار.
    .description = إذا لم تظهر النتيجة بعد فترة طويلة، فيُرجى التواصل مع خدمة العملاء.

# Variables:
#   $parameter (String) - the name of the request's parameter, as in the API
retcode-1004 = معلمة غير صالحة في طلب التاجر
    .detailed = معلمة غير صالحة في طلب التاجر: { $parameter }

retcode-1005 = تعذرت معالجة عملية الدفع
    .description = قد يفشل الدفع لأسباب متعددة، منها فشل ربط بطاقة المستخدم، وعدم وجود رصيد كافٍ، وقيود البنك.

retcode-1006 = تعذر إنشاء أمر الدفع

# Whether money moved is not known: the app queries first.
retcode-1007 = الشبكة مزدحمة

retcode-1008 = عنوان IP في طلب التاجر غير مسموح به
    .description = يُرجى إضافة عنوان IP الخاص بك إلى قائمة العناوين المسموح بها.

retcode-1009 = تم تعليق خدمة الدفع لدى التاجر. يُرجى التواصل مع خدمة عملاء { -lianlian }.
    .description = قد يتم تعليق خدمة الدفع لدى التاجر لأسباب متعددة.

retcode-1012 = تعذر تحليل رسالة الطلب
retcode-1014 = تجاوز إجمالي مبلغ المعاملات اليومية أو عددها الحد المسموح به
retcode-1016 = مبلغ المعاملة يتجاوز الحد المسموح به
retcode-1019 = مبلغ المعاملة الواحدة يتجاوز الحد المسموح به

## 1100–1199: cards and cardholders

retcode-1100 = رقم البطاقة غير صالح
    .description = البطاقة غير صالحة أو غير مدعومة حاليًا.

retcode-1101 = تم الإبلاغ عن فقدان البطاقة
retcode-1102 = مُصدر البطاقة غير موجود
retcode-1103 = تاريخ انتهاء صلاحية البطاقة المصرفية أو رمز CVV2 غير صحيح
retcode-1104 = الرقم السري للبطاقة غير صحيح

retcode-1105 = رقم البطاقة مدرج في قائمة الحظر
    .description = رقم البطاقة مدرج في قائمة الحظر، أو تم تقييد استخدام البطاقة.

retcode-1106 = تم تجاوز عدد المحاولات المسموح به لإدخال الرقم السري (PIN)
retcode-1107 = بطاقتك المصرفية لا تدعم خدمة الدفع عبر الإنترنت حاليًا
retcode-1108 = رقم الهوية أو الاسم أو رقم الهاتف المحمول الذي أدخلته غير صحيح
retcode-1109 = رقم البطاقة لا يتطابق مع رقم الهوية
retcode-1110 = توجد مشكلة في حالة البطاقة
retcode-1111 = حدثت مشكلة أثناء المعاملة وفشلت عملية الدفع
retcode-1112 = رقم الهوية غير صحيح
retcode-1113 = اسم حامل البطاقة غير صحيح
retcode-1114 = رقم الهاتف المحمول غير صحيح

# The phone number that the cardholder left with the bank.
retcode-1115 = لا يوجد لهذه البطاقة رقم هاتف محمول مسجل لدى البنك

## 1200–1899: choice of bank and bank card

retcode-1200 = البنك الذي اختاره المستخدم غير مدعوم حاليًا. يُرجى اختيار بنك آخر للدفع أو لربط البطاقة.
retcode-1201 = تعذر تغيير البطاقة المصرفية
retcode-1202 = تعذر الاستعلام عن البطاقة المصرفية
retcode-1805 = هذا البنك غير مدعوم حاليًا

## 1900–1999: SMS verification codes and the password-free limit

retcode-1900 = فشل التحقق من الرمز المرسل عبر SMS
retcode-1901 = انتهت صلاحية رمز التحقق المرسل عبر SMS
retcode-1902 = مبلغ المعاملة يتجاوز حد الدفع بدون رقم سري لهذه البطاقة

## 2000–2999: how far a transaction has got

# A processing state: the outcome is open. Never word it as a failure.
retcode-2003 = تم إنشاء أمر الدفع

# A processing state: the outcome is open. Never word it as a failure.
retcode-2004 = ربط البطاقة قيد المعالجة
    .description = استغرقت المعالجة لدى البنك وقتًا أطول من المهلة المحددة، أو لم يُرجع البنك النتيجة النهائية بشكل متزامن.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2005 = المعاملة الأصلية قيد المعالجة بالفعل. يُرجى عدم إرسالها مرة أخرى.

# Whether money moved is not known: the app queries first.
retcode-2006 = انتهت صلاحية المعاملة

# Whether money moved is not known: the app queries first.
# It is the original transaction that is paid; this request did nothing.
retcode-2007 = تم دفع قيمة المعاملة الأصلية بالفعل
    .description = يُرجى عدم الدفع مرة أخرى.

# A processing state: the outcome is open. Never word it as a failure.
retcode-2008 = المعاملة قيد المعالجة

## 3000–4999: merchants, users and their agreements

retcode-3001 = التاجر غير صالح
retcode-3002 = تعذر إنشاء المستخدم
retcode-3003 = بيانات ربط البطاقة غير موجودة
retcode-3004 = تعذر إلغاء ربط بطاقة المستخدم
retcode-3005 = يجب ألا تتجاوز فترة الاستعلام 3 أشهر
retcode-3006 = المستخدم غير موجود

# Variables:
#   $userId (String) - the user ID that was queried, as received
retcode-3007 = معرّف المستخدم المُستعلَم عنه غير موجود
    .detailed = معرّف المستخدم { $userId } غير موجود

retcode-3008 = تاريخ نهاية فترة الاستعلام غير صحيح
retcode-3009 = طلب ربط البطاقة مكرر

retcode-3010 = صلاحيات الدفع لدى التاجر غير كافية
    .description = هذه الخدمة غير مفعّلة لهذا الحساب.

retcode-3011 = بيانات ربط بطاقة المستخدم غير موجودة
retcode-4000 = تعذر إلغاء ربط البطاقة. يُرجى التواصل مع البنك المصدر للبطاقة.

## 5000–5499: BIN check and refunds

# BIN: the first digits of a card number, which tell the bank and the kind of card.
retcode-5001 = تعذر التحقق من رقم BIN للبطاقة

# Whether money moved is not known: the app queries first.
retcode-5002 = المعاملة الأصلية غير موجودة

retcode-5003 = المبلغ المطلوب استرداده غير صحيح
    .description = المبلغ المطلوب استرداده لا يتطابق مع مبلغ المعاملة الأصلية.

retcode-5004 = توجد مشكلة في حالة التاجر، ولذلك لا يمكن استرداد المبلغ

# Whether money moved is not known: the app queries first.
retcode-5005 = فشل استرداد المبلغ. يُرجى إعادة المحاولة.

retcode-5006 = رصيد حساب التاجر غير كافٍ
retcode-5007 = إجمالي مبالغ الاسترداد أكبر من مبلغ المعاملة الأصلية
retcode-5008 = لم تنجح المعاملة الأصلية

## 5500–5999: withdrawals and permissions

# The CNAPS code names a bank in the large-value payment system (the field prcptcd of the API).
retcode-5501 = تعذر الاستعلام عن رمز CNAPS

retcode-5502 = سحب الأموال إلى بطاقات الائتمان غير مدعوم
retcode-5503 = صلاحيات سحب الأموال لدى التاجر غير كافية
retcode-5504 = صلاحيات تنفيذ العمليات لدى التاجر غير كافية
retcode-5505 = لم يتم إعداد هذا البنك. يُرجى التواصل مع خدمة العملاء.
retcode-5506 = تعذر تحليل ملاحظة التاجر
retcode-5601 = طريقة الدفع لا تتوافق مع نوع البطاقة

## 6000–6999: card balance, first verification, request to the bank

retcode-6001 = رصيد البطاقة غير كافٍ
retcode-6002 = لم يجتز رقم هذه البطاقة التحقق الأولي
retcode-6601 = تعذر الحصول على عنوان URL لطلبات البنك. يُرجى إعادة المحاولة لاحقًا.

## 7000–7999: information about users, cards and splits

retcode-7001 = المستخدم موجود بالفعل
retcode-7017 = المبلغ غير صحيح
retcode-7018 = بيانات المستخدم الخاصة بالبطاقة المصرفية المضافة حديثًا لا تتطابق مع بياناته الحالية

# Split: one payment is divided among several payees (the field shareing_data of the API).
retcode-7119 = بيانات تقسيم الدفعة غير صحيحة (تقسيط بخصم دوري)

# A processing state: the outcome is open. Never word it as a failure.
retcode-7777 = يلزم استكمال بيانات ربط البطاقة

## 8000–8099: user information, files, real-name verification

retcode-8000 = بيانات المستخدم غير موجودة
retcode-8001 = توجد مشكلة في الملف
retcode-8002 = حدثت مشكلة أثناء إنشاء الملف
retcode-8003 = حدثت مشكلة أثناء تحليل الملف

# Whether money moved is not known: the app queries first.
retcode-8006 = حدثت مشكلة أثناء صرف العملات الأجنبية

retcode-8010 = بيانات الدافع غير موجودة
retcode-8099 = تعذر التحقق من الهوية

## 8100–8199: deductions, repayment plans and installment plans

retcode-8101 = خطة الاستقطاع هذه غير موجودة

# Whether money moved is not known: the app queries first.
retcode-8102 = تم تنفيذ خطة الاستقطاع الحالية بالفعل. يُرجى عدم تنفيذها مرة أخرى.

retcode-8103 = تعذر إرسال رسالة SMS للإشعار بخطة السداد
retcode-8104 = فشل خصم المبلغ
retcode-8105 = عدد مرات تغيير خطة السداد يتجاوز الحد المسموح به
retcode-8106 = اتفاقية ربط البطاقة هذه لا تجيز خصم المبالغ بموجب اتفاقية الاستقطاع المحددة
retcode-8107 = تعذر التحقق من خطة الاستقطاع
retcode-8108 = تعذر تغيير الخطة
retcode-8109 = تعذر حفظ الخطة
retcode-8110 = رمز التحقق غير صحيح
retcode-8111 = تعذر الاستعلام عن المستخدم
retcode-8112 = تعذر تغيير حالة الخطة
retcode-8113 = خطة التقسيط غير موجودة

# The field pay_type of the API.
retcode-8114 = طريقة خصم المبلغ لا تتطابق مع الطريقة المتوقعة

retcode-8115 = فشل التفويض من بطاقة السداد
    .description = لم تمنح بطاقة السداد التفويض لخطة السداد هذه.

# Whether money moved is not known: the app queries first.
retcode-8116 = تعذر تنفيذ المهمة المجدولة

# Whether money moved is not known: the app queries first.
retcode-8117 = حدثت مشكلة أثناء التحقق من عدم تكرار التنفيذ

## 8800–8999: a further SMS verification, queries without a result

# A processing state: the outcome is open. Never word it as a failure.
retcode-8888 = تم إرسال رسالة SMS. يلزم إجراء تحقق إضافي.

# Whether money moved is not known: the app queries first.
retcode-8901 = لا توجد سجلات
    .description = لم يُعثر على سجلات تطابق شروط الاستعلام.

retcode-8911 = لا توجد سجلات لإدارة المخاطر

## 9000–9199: bank requests and payment orders

retcode-9000 = نظام البنك قيد الصيانة. يُرجى إعادة المحاولة لاحقًا.

# Whether money moved is not known: the app queries first.
retcode-9002 = حدثت مشكلة أثناء تحليل الرسالة

retcode-9091 = تعذر إنشاء عملية الدفع

# The fields oid_paybill (payment order number) and no_order (order number) of the API.
retcode-9092 = رقم أمر الدفع لا يتطابق مع رقم الطلب

# Whether money moved is not known: the app queries first.
retcode-9093 = لا يوجد أمر دفع مطابق

# Whether money moved is not known: the app queries first.
retcode-9094 = فشل الطلب المرسل إلى البنك لخصم المبلغ

retcode-9104 = رصيد حساب الشركة غير كافٍ
    .description = عند استدعاء واجهة API للدفع، لم يكن رصيد حساب التاجر كافيًا للدفع إلى حساب الشركة.

## 9700–9799: SMS verification codes

retcode-9700 = رمز التحقق المرسل عبر SMS غير صحيح
retcode-9701 = رمز التحقق المرسل عبر SMS لا يتطابق مع رقم الهاتف المحمول
retcode-9702 = تجاوز عدد مرات إدخال رمز التحقق بشكل خاطئ الحد المسموح به. يُرجى طلب رمز جديد ثم التحقق مرة أخرى.
retcode-9703 = انتهت صلاحية رمز التحقق المرسل عبر SMS. يُرجى طلب رمز جديد.
retcode-9704 = حدثت مشكلة أثناء إرسال رسالة SMS. يُرجى إعادة المحاولة لاحقًا.

## 9900–9999: errors of the request, the bank and the system

retcode-9901 = رسالة الطلب غير صالحة

# Whether money moved is not known: the app queries first.
retcode-9902 = حدثت مشكلة أثناء استدعاء واجهة API

# Whether money moved is not known: the app queries first.
retcode-9903 = الطلب غير صالح. يُرجى إعادة المحاولة لاحقًا.
    .description = يُرجى التواصل مع خدمة العملاء لمراجعة هذا الخطأ.

# 9904 has no message: the document lists the code with both cells empty. Three other public tables give it a text
# (the payment parameters differ from those of the payment order). It answers like any unknown code.

retcode-9907 = رمز البنك لا يتطابق مع البطاقة
retcode-9910 = مستوى المخاطر مرتفع جدًا
retcode-9911 = المبلغ يتجاوز الحد المحدد
retcode-9912 = هذه البطاقة غير مدعومة حاليًا
retcode-9913 = هذه البطاقة مرتبطة بالفعل

# Whether money moved is not known: the app queries first.
retcode-9920 = فشل استرداد المبلغ

# Whether money moved is not known: the app queries first.
retcode-9921 = تعذر الاستعلام عن استرداد المبلغ

# Whether money moved is not known: the app queries first.
# End of day: the bank closes its books for one day and opens those for the next.
retcode-9970 = إقفال نهاية اليوم في نظام البنك قيد التنفيذ
    .description = ينتقل نظام البنك حاليًا إلى التاريخ المحاسبي التالي. يُرجى إعادة المحاولة لاحقًا.

# Whether money moved is not known: the app queries first.
retcode-9983 = رقم طلب التاجر مكرر

# Whether money moved is not known: the app queries first.
# Variables:
#   $bankMessage (String) - what the bank answered, as received; for merchants and logs, never for payers
retcode-9990 = حدث خطأ في المعاملة المصرفية
    .detailed = حدث خطأ في المعاملة المصرفية: { $bankMessage }. يُرجى إعادة المحاولة لاحقًا.
    .description = يُرجى التواصل مع خدمة العملاء لمراجعة هذا الخطأ.

# Whether money moved is not known: the app queries first.
retcode-9991 = حدث خطأ في المعاملة المصرفية. يُرجى الاتصال بخدمة العملاء على الرقم { -hotline }.

# Whether money moved is not known: the app queries first.
# Say that the system has an error, not that the payment failed.
retcode-9999 = خطأ في النظام

## Any other code

# The code stands at the end: nothing may follow it.
# Variables:
#   $code (String) - the code as the gateway sent it
retcode-unknown = رمز استجابة غير معروف: { $code }

## What a payer reads
##
## One statement and one next step, in plain words. Each text stands on its own: no variables, no terms.
## Never name a code, the size of a limit, the detail that is wrong, or a reason that the source does not give.
## Where the outcome is open or unknown, use no word of failure and none of success: whoever believes that a payment
## failed pays twice, whoever believes that it succeeded delivers for nothing.

# Says that a request has arrived, never that money was paid.
payer-received = لقد استلمنا طلب تنفيذ العملية. يمكنك الاطلاع على النتيجة في تفاصيل طلب الشراء.

# An earlier payment of the same order went through; this one took no money.
payer-already-paid = تم دفع قيمة هذا الطلب بالفعل. يُرجى عدم الدفع مرة أخرى. يمكنك الاطلاع على النتيجة في تفاصيل الطلب.

# The outcome is open.
payer-in-progress = العملية قيد المعالجة. يُرجى الانتظار وعدم تكرار العملية. يمكنك الاطلاع على النتيجة في تفاصيل الطلب.

# The outcome is unknown.
payer-outcome-unknown = لا تزال نتيجة الدفع غير مؤكدة. يُرجى التحقق من حالة الطلب أولًا، ثم تحديد ما إذا كان يلزم الدفع مرة أخرى.

# A next step, not a failure.
payer-enter-code = تم إرسال رمز التحقق في رسالة نصية. يُرجى إدخال الرمز للمتابعة.

payer-wrong-code = رمز التحقق غير صحيح. يُرجى مراجعة الرسالة النصية ثم إدخال الرمز مرة أخرى.

# The last code has expired, was entered wrongly too often, or was not sent.
payer-new-code = يلزم رمز تحقق جديد. يُرجى طلبه ثم إعادة المحاولة.

# Never say which of the details is wrong.
payer-fix-card-data = بيانات البطاقة غير صحيحة. يُرجى التحقق منها وإعادة المحاولة، أو استخدام بطاقة أخرى.

# Always names all three details, never the wrong one.
payer-fix-personal-data = البيانات الشخصية غير مكتملة أو غير متطابقة. يُرجى التحقق من الاسم ورقم الهوية ورقم الهاتف المحمول، ثم إعادة المحاولة.

payer-insufficient-funds = رصيد البطاقة غير كافٍ. يُرجى استخدام بطاقة أخرى، أو إعادة المحاولة عند توفر رصيد كافٍ.

# Never tell the limit, nor whose it is.
payer-limit-exceeded = تتجاوز عملية الدفع هذه الحد المسموح به. يُرجى تقليل المبلغ، أو استخدام بطاقة أخرى، أو إعادة المحاولة لاحقًا.

# For payments, withdrawals and the linking of cards alike.
payer-use-another-card = لا يمكن استخدام هذه البطاقة لهذه العملية. يُرجى استخدام بطاقة أخرى أو طريقة أخرى.

payer-contact-bank = لم يتمكن البنك من إتمام هذه العملية. يُرجى التواصل مع البنك المصدر للبطاقة، أو استخدام بطاقة أخرى.

# Also stands for suspected fraud and for lost or blocked cards: nothing of it may be read from the text.
payer-generic-decline = تم رفض عملية الدفع. يُرجى استخدام طريقة دفع أخرى، أو التواصل مع البنك المصدر للبطاقة.

# Does not say that nothing was paid.
payer-try-later = الخدمة غير متاحة حاليًا. يُرجى التحقق من حالة الطلب أولًا، ثم إعادة المحاولة لاحقًا.

# The outcome is unknown: "if it isn't paid" is a condition and has to stay one.
payer-start-again = انتهت صلاحية صفحة الدفع. يُرجى التحقق من حالة الطلب أولًا، وإذا لم يكن الطلب مدفوعًا، فيُرجى بدء الدفع من جديد.

# Says nothing about a payment, nor whether the card can be used.
payer-card-already-linked = هذه البطاقة مرتبطة بالفعل. لا حاجة إلى ربطها مرة أخرى.

# A fault of the merchant or the developer: a payer does not read which.
payer-contact-merchant = لا يمكن إتمام العملية حاليًا. يُرجى التواصل مع المتجر وتزويده برقم الطلب.

# The outcome is open: "whether it is paid" has to stay a question.
payer-order-created = تم إنشاء طلب الدفع. يُرجى التحقق في تفاصيل طلب الشراء مما إذا كان الدفع قد تم.

# A next step, not a failure.
payer-more-details = يلزم استكمال البيانات الشخصية. يُرجى التحقق من الاسم ورقم الهوية ورقم الهاتف المحمول، ثم المتابعة.

# The outcome is unknown, and a payer cannot look it up.
payer-ask-merchant = لا تزال النتيجة غير مؤكدة. يُرجى التواصل مع المتجر وتزويده برقم الطلب.
