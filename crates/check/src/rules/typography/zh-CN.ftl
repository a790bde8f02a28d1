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

not-normalised = { $found } 由几个部分拼成，应为一个字符
    .help = 请重新输入。
    .about = 字符由几个部分拼成，或是来自 PDF 的形似字。看上去没有问题，却搜索不到。
