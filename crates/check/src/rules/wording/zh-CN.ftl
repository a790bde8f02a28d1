wrong-script = “{ $text }”不是 { $locale } 使用的文字
    .help = 请翻译这部分。
    .about = 文本中夹杂着读者不使用的文字，例如英文里遗留的中文。

mixed-script = “{ $word }”中有一个字母属于另一种字母表（{ $character }）
    .help = 请重新输入这个词。
    .about = 一个词混用了两种外形相似的字母。看上去没有问题，却搜索不到。

foreign-placeholder = “{ $text }”是其他系统的占位符，读者会原样看到
    .help = 请把变量名写在花括号里：{ "{ $name }" }
    .about = 文本中有 %s 或 { "{0}" } 这样的其他系统的占位符。读者会原样看到。

bare-name = { $name } 没有加花括号，读者会看到这个名称
    .help = { $place ->
        [complete] 这里请不用变量来表达；带变量的说法写在属性 .detailed 中，并给变量加上花括号。
       *[text] 请在它两边加上花括号。
    }
    .about = 文本中的变量或术语没有加花括号。读者会看到它的名称。

quoted-text = { $say ->
        [left-over] 这里像是一段程序
       *[other] 文本两边的引号会显示出来
    }
    .help = Fluent 的文本不需要引号，末尾也不需要符号。
    .about = 文本带着引号，或像程序那样结尾。Fluent 会全部显示出来。

escape-in-text = “{ $text }”会原样显示出来
    .help = 请直接写这个字符。需要换行时，另起一行并缩进。
    .about = 文本中有 \n 这样的反斜杠写法。Fluent 只在花括号里的引号内认得它们。

markup = “{ $text }”会原样显示出来
    .help = 文本是纯文本：请直接写这个字符，格式交给程序处理。
    .about = 文本中有 HTML 或其他标记。程序会原样显示。

garbled-text = “{ $text }”是乱码
    .help = 请找到原文，重新输入。
    .about = 文本中有编码错误留下的乱码，已无法还原。

unfinished-text = “{ $text }”表示文本还没有写完
    .help = 请写完它；或者删除这条消息，由其他语言代替。
    .about = 文本中有“待写”的记号。

comment-in-text = { $mark } 后面的内容在这里不是注释，读者会看到
    .help = 请把它写在消息上方单独的一行，以 # 加空格开头。
    .about = 文本的末尾像是注释。注释要单独成行；= 后面的一切都会显示出来。

repeated-words = “{ $word }”连续出现了两次
    .help = 请只保留一个。
    .about = 同一个词连续出现了两次。

lowercase-start = 句子以小写字母开头
    .help = 请以大写字母开头。
    .about = 在区分大小写的文字中，句子以小写字母开头。

line-break = 读者会在这里看到换行，而源语言中没有
    .help = 请把文本写在一行里，再长也没有关系。
    .about = 文本写到了下一行，读者会看到换行。
