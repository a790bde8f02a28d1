other-language = { $kind ->
        [en] { $locale } 的文本中，“{ $text }”是英语
        [de] { $locale } 的文本中，“{ $text }”是德语
        [fr] { $locale } 的文本中，“{ $text }”是法语
        [es] { $locale } 的文本中，“{ $text }”是西班牙语
        [pt] { $locale } 的文本中，“{ $text }”是葡萄牙语
        [it] { $locale } 的文本中，“{ $text }”是意大利语
        [nl] { $locale } 的文本中，“{ $text }”是荷兰语
        [id] { $locale } 的文本中，“{ $text }”是印尼语
        [ms] { $locale } 的文本中，“{ $text }”是马来语
       *[vi] { $locale } 的文本中，“{ $text }”是越南语
    }
    .help = 请翻译，或删除这条消息：届时由另一种语言作答。
    .about = 文本中有另一种语言的词，例如德语文件里留下的英语。

foreign-letter = “{ $word }”中的“{ $letter }”（{ $character }）不是 { $locale } 的字母
    .help = 请用该语言的键盘重新输入这个词。
    .about = 字母的文字系统正确，但该语言没有这个字母：俄语中的乌克兰语 і，阿拉伯语中的波斯语 ک，德语中的 ñ。看上去可能一样，却搜索不到。

chinese-word = “{ $word }”是汉语词，{ $locale } 中没有这个词
    .help = 请翻译。
    .about = 日语或韩语文本中有汉语词，所用的汉字该语言也有。

all-capitals = { $say ->
        [two] “{ $word }”以两个大写字母开头
       *[other] 这条文本全是大写
    }
    .help = { $say ->
        [two] 请只将第一个字母大写。
       *[other] 请按句子书写：全大写像是在喊叫。
    }
    .about = 文本的每个字母都是大写，或一个词以两个大写字母开头。

no-words = 这条文本没有文字内容
    .help = 请翻译，或删除这条消息：届时由另一种语言作答。
    .about = 文本只有符号、一个重复的字母或占位内容，而源语言有文字。
