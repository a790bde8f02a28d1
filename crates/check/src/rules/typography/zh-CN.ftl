trailing-space = 行尾有空格
    .help = 请删除。
    .about = 行尾有空格。没有人看得到，却会妨碍比较。

doubled-space = 这里有不止一个空格
    .help = 请只保留一个。
    .about = 连续出现了两个空格。

tab-in-text = 文本中有制表符（Tab）
    .help = 请改为空格。
    .about = 文本中有制表符，在不同的程序里宽度各不相同。

odd-space = 这不是普通空格（{ $character }）
    .help = 请改为普通空格，或删除。
    .about = 在该语言用不到的地方有不换行空格或其他特殊空格，多半是粘贴来的。

invisible-character = 这里有一个不可见的字符（{ $character }）
    .help = 请删除。
    .about = 文本中有没有宽度的字符，多半是粘贴来的，会妨碍搜索。

bidi-control = 这里有一个改变书写方向的不可见字符（{ $character }）
    .help = 请删除。变量两边需要时会自动添加。
    .about = 文本中有改变书写方向的字符，可能使文本看起来变成另一个意思。

space-before-punctuation = “{ $found }”前面有空格
    .help = 请删除空格。
    .about = 标点前面有空格。

space-after-punctuation = “{ $found }”后面没有空格
    .help = 请加上空格。
    .about = 两个词之间的标点后面没有空格。

repeated-punctuation = 标点连续出现：{ $found }
    .help = 请只保留一个。
    .about = 同一个标点连续出现了两次。

unpaired-bracket = { $kind ->
        [opening] “{ $bracket }”没有对应的右括号
       *[closing] “{ $bracket }”没有对应的左括号
    }
    .help = 请补上另一半，或删除它。
    .about = 括号没有成对。

unpaired-quote = “{ $quote }”没有成对
    .help = 请补上另一半引号，或删除它。
    .about = 引号没有成对。

ascii-punctuation = 全角文本中的“{ $found }”是半角标点
    .help = 请用全角标点，后面不加空格。
    .about = 中文或日文里用了半角标点。

full-width-punctuation = “{ $found }”是全角标点，而该语言使用半角
    .help = 请用该语言的标点。
    .about = 拉丁文本或其他半角文本里用了全角标点。

full-width-character = “{ $found }”是全角字符
    .help = 请用半角书写字母和数字。
    .about = 字母或数字是全角的，搜索数字时找不到。

quotation-marks = { $say ->
        [twice] 此处用“{ $found }”代替了引号
       *[other] “{ $found }”是另一种语言的引号
    }
    .help = 请使用本语言的引号，例如德语 „…“，法语 « … »，台湾 「…」。
    .about = 引号属于另一种语言，或在有专用引号的语言中用了直引号。

foreign-punctuation = “{ $found }”是另一种文字的标点
    .help = 请使用本语言的标点。
    .about = 逗号、分号或问号属于另一种文字：阿拉伯语中的拉丁逗号，希伯来语中的阿拉伯逗号。

inverted-mark = 句子以“{ $found }”结尾，开头却没有倒置的符号
    .help = 请在句首加 ¿ 或 ¡。
    .about = 西班牙语的问句或感叹句缺少开头的符号。

french-space = { $say ->
        [after] “{ $found }”之后没有空格
       *[other] “{ $found }”之前没有空格
    }
    .help = 法语在此处有不间断空格。
    .about = 法语在 : ; ! ? 和 » 之前、« 之后有不间断空格。

ascii-ellipsis = 用三个句点代替省略号
    .help = 请写一个字符 …
    .about = 应为省略号的地方是三个句点，可能在中间断行。

wrong-apostrophe = “{ $found }”是重音符号，不是撇号
    .help = 请写 ’ 或 '。
    .about = 应为撇号的地方是重音符号。

not-normalised = { $say ->
        [old] “{ $found }”是旧系统使用的字符
       *[other] { $found } 由几个部分拼成，应为一个字符
    }
    .help = 请重新输入。
    .about = 字符由几个部分拼成，是来自 PDF 的形似字，或是为旧系统而设的字符，例如半角片假名、阿拉伯字母的单独字形。看上去没有问题，却搜索不到。
