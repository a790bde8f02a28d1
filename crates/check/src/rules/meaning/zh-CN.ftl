failure-wording = { $kind ->
        [succeeded] 代码 { $code } 表示成功，而“{ $word }”说的是失败
        [pending] 代码 { $code } 表示支付尚在进行，而“{ $word }”说的是失败
       *[unknown] 代码 { $code } 并不说明支付失败，而“{ $word }”说的是失败
    }
    .help = { $kind ->
        [succeeded] 请写明成功。读者以为失败，就会再做一次。
        [pending] 请写明正在处理。读者以为失败，就会付两次钱。
       *[other] 请只写源语言所说的内容。读者以为失败，就会付两次钱。
    }
    .about = 结果为成功或尚未确定的代码，写得像失败。读者信以为真，就会付两次钱。代码的含义见 codes/easypay.tsv。

success-wording = { $kind ->
        [failed] 代码 { $code } 表示失败，而“{ $word }”说的是成功
        [pending] 代码 { $code } 表示支付尚在进行，而“{ $word }”说的是已完成
       *[unknown] 代码 { $code } 并不说明支付成功，而“{ $word }”说的是成功
    }
    .help = { $kind ->
        [failed] 请写明失败。读者以为成功，就会白白发货。
        [pending] 请写明正在处理。读者以为已完成，就会白白发货。
       *[other] 请只写源语言所说的内容。读者以为成功，就会白白发货。
    }
    .about = 结果为失败或尚未确定的代码，写得像成功。读者信以为真，就会白白发货。代码的含义见 codes/easypay.tsv。

payer-outcome = { $kind ->
        [failed] 结果未定，而“{ $word }”说成了失败
       *[succeeded] 结果未定，而“{ $word }”说成了成功
    }
    .help = 请写成结果尚未确认，并说明到哪里查看。付款人以为失败，就会重复付款。
    .about = 结果未定或未知时，给付款人的文本却说出了结果。付款人以为失败，就会重复付款；以为成功，就会空等。

payer-reason = 单独的付款人文本会泄露 { $code } 被拒绝的原因
    .help = 请删除 .payer：所有被拒绝的返回码都显示 payer-generic-decline，以免让盗用者区分。
    .about = 不说明原因的拒绝却有单独的付款人文本。挂失、被盗、受限的银行卡和疑似欺诈，必须与其他拒绝读起来完全一样。

quantity-changed = “{ $text }”与源语言的{ $original }不符
    .help = 请与源语言核对数目和单位，用数字或文字都可以。
    .about = 时长与源语言不同：三个月写成四个月，或月写成年。数目也可以用文字写。

token-changed = { $say ->
        [missing] 源语言此处有 { $token }，这里没有
       *[other] “{ $written }”应为 { $token }
    }
    .help = { $token } 这样的缩写在各种语言中都相同，术语表接受的词也可以。
    .about = CVV2、PIN 这样的缩写缺失、被改动或打错。除非术语表接受别的词，缩写在各种语言中都相同。

glossary = 源语言的“{ $term }”在这里用了别的说法。它的意思是：{ $definition }
    .help = 请用术语表中的词：{ $words }。如果您的用词同样好，请加进 glossary.tsv。
    .about = 文本没有使用术语表为源语言术语接受的任何一个词。同一事物用同一名称，读者才能认出来。

same-text = 与 { $other } 的文本相同，而源语言中两者说的是不同的事
    .help = 请把两者与源语言核对，其中一个可能放错了代码。
    .about = 两条消息文本相同，而源语言的两条文本相去甚远。其中一条可能抄错了位置。

text-length = { $kind ->
        [long] 这条文本比源语言长得多
       *[short] 这条文本比源语言短得多
    }
    .help = { $kind ->
        [long] 请只写源语言所说的内容。
       *[short] 请与源语言核对，可能少了内容。
    }
    .about = 文本长度与这种语言的通常长度相差数倍。可能有重复、添加或丢失。

added-contact = { $say ->
        [address] 源语言没有地址“{ $text }”
       *[other] 源语言没有号码“{ $text }”
    }
    .help = 请删除。电话号码只写在术语 -hotline 中，运营者可以在那里修改。
    .about = 文本含有源语言没有的电话号码、网页或邮箱。运营者改不了它，读者可能找错人。

other-brand = { $say ->
        [slip] “{ $text }”可能是 LianLian 的误写
       *[other] “{ $text }”是另一家公司
    }
    .help = 请使用术语：{ "{ -lianlian }" }
    .about = 文本提到了源语言没有提到的公司，或把公司名写错了。

text-after-code = 代码必须在最后，而后面还有文本
    .help = 请把 { "{ $code }" } 放在最后，例如“未知返回码：…”。
    .about = 未知代码的消息在代码之后还有文本。代码可能是任何内容，后面的文本看上去会像它的一部分。
