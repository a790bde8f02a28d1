syntax = { $kind ->
        [closing-brace] 花括号里不止一样东西
        [closing-parenthesis] 缺少右括号 )
        [closing-bracket] 变体的键后面缺少 ]
        [closing-quote] 这一行缺少右引号 "
        [name] 这里缺少名称
        [digit] 这里缺少数字
        [token] 这里缺少 { $expected }
        [line-end-after-arrow] -> 之后必须换行
        [callee] 只有函数才带括号，函数名用大写字母
        [two-defaults] 有两个变体标了 *
        [message-selector] 不能用消息来选择变体
        [term-selector] 不能用术语来选择变体
        [term-attribute] 术语的属性不能显示
        [argument-order] 有名称的参数排在了没有名称的参数前面
        [argument-twice] 参数 { $argument } 出现了两次
        [backslash] 反斜杠后面的字符不对
        [empty-placeable] 花括号里是空的
        [selector] 不能用它来选择变体
        [literal] 这里缺少数字或带引号的文本
        [expression] 花括号里的内容不是名称
        [attribute] 这一行以点号开头，却不是属性
        [stray-line] 这一行不属于任何消息
        [id] 这不是消息的名称
       *[other] 这里不符合 Fluent 语法
    }
    .help = { $kind ->
        [closing-brace] 花括号里只能有一个名称：{ "{ $variable }" } 或 { "{ -term }" }。
        [line-end-after-arrow] 每个变体单独写一行。
        [two-defaults] 只保留其中一个 *。
        [callee] 请这样写：{ "{ NUMBER($amount) }" }。
        [message-selector] 请用变量来选择：{ "{ $count -> …" }
        [term-selector] 请用变量来选择：{ "{ $count -> …" }
        [selector] 请用变量来选择：{ "{ $count -> …" }
        [backslash] 只能在引号内使用 \\、\" 以及 \u 加四位数字。
        [empty-placeable] 请在里面写上名称，或删除花括号。
        [expression] 花括号里只能有一个名称：{ "{ $variable }" } 或 { "{ -term }" }。
        [attribute] 属性要有名称和等号：.description = 文本
        [stray-line] 请以名称和 = 开头；如果是注释，请以 # 开头。
        [id] 名称以字母开头，例如 retcode-1001。
       *[other] 请与源语言中的同一条消息比较这一行。
    }
    .about = 这一行不符合 Fluent 语法，其他更具体的规则也无法判断原因。这条消息不会使用，读者看到的是其他语言的文本。

merge-conflict = 这里有未解决的合并冲突
    .help = 请保留其中一个版本，或把两者合在一起，并删除 <<<<<<<、======= 和 >>>>>>> 这几行。
    .about = 两个人改了同样的几行时，合并冲突会留下这种标记。它下面的文本可能出现两次。

tab-indent = 这一行以制表符（Tab）开头
    .help = 请用四个空格缩进。
    .about = 有一行以制表符开头。Fluent 的行首只认空格，因此这条消息会丢失。

id-digit = id 以数字开头
    .help = id 是 retcode- 加代码。
    .about = id 以数字开头。id 由 retcode- 和代码组成，例如 retcode-1017。

id-form = 这个 id 的写法不对
    .help = id 用小写字母、连字符和代码；写成别的样子，就没有程序能找到这条文本。
    .about = id 的写法差一点。大写字母、下划线或空格会使它成为另一个 id，程序就找不到这条文本。

name-not-ascii = 名称“{ $name }”被翻译了
    .help = 只翻译 = 后面的文本，名称与源语言保持一致。
    .about = 消息、属性、术语或变量的名称被翻译了。名称是给程序用的，只翻译文本。

space-in-name = 名称中有空格
    .help = 请删除空格。
    .about = 符号与名称之间有空格。请写成 { "{ $name }" } 和 { "{ -name }" }，$ 和 - 后面不加空格。

full-width-syntax = “{ $found }”是全角符号，Fluent 只认半角
    .help = 输入 = { "{ }" } $ - . " 等符号时，请把输入法切换为半角。
    .about = 在需要 = { "{ }" } 的地方用了 ＝ ｛ ｝ 等全角符号。这条消息会丢失。

unclosed-brace = 这里的左花括号没有对应的右花括号
    .help = 请在名称结束处加上 { "}" }。
    .about = 左花括号没有配对。整条消息都会丢失。

unopened-brace = 这里的右花括号没有对应的左花括号
    .help = 请删除它，或在名称前加上左花括号。
    .about = 右花括号没有配对。整条消息都会丢失。

missing-default = 这些变体中没有标出默认变体
    .help = 请在用于其他所有情况的变体前加 *，例如 *[other]
    .about = 选择表达式没有默认变体。要给其中一个（通常是 [other]）标上 *，用于其他变体都不适用的情况。

missing-equals = { $say ->
        [other] 名称后面必须是 =
       *[plain] { $name } 后面没有 =
    }
    .help = 请在名称与文本之间写上 =。
    .about = 名称与文本之间没有等号。

missing-indent = 这一行顶格书写，但既不是消息也不是注释
    .help = 如果它接续上面的文本，请在行首加四个空格；如果是注释，请在行首加 #。
    .about = 接续上文的一行顶格书写了。文本分成多行时，后面的行需要缩进。

line-start = 文本的一行不能以“{ $found }”开头
    .help = 请把它移到上一行，或把这个符号写成 { "{ \"" }{ $found }{ "\" }" }。
    .about = 文本的一行以 . [ * 或 { "}" } 开头。Fluent 会把点号当作属性，把其他符号当作选择表达式的一部分，这一行会丢失。

attribute-form = { $say ->
        [orphan] { $name } 还是注释，这个属性不属于任何消息
        [at-margin] 这个属性缺少点号和缩进
        [name] 属性不能用这个名称
       *[other] 这里像是缺少点号的属性，读者会把它当作文本看到
    }
    .help = { $say ->
        [orphan] 请去掉 { $name } 前的 #，或在这一行前加上 #。
        [name] 名称以字母开头，只含字母、数字、- 和 _。
       *[other] 属性要缩进，并以点号开头。
    }
    .about = 属性名称前没有点号、顶格书写，或名称不合规则。这样它会变成文本、另一条消息，或者丢失。

indented-message = 这条消息被缩进了，读者会把它看作上文的一部分
    .help = id 要顶格书写。
    .about = 消息被缩进，Fluent 会把它当作上文的下一行。

comment-form = { $say ->
        [no-space] 注释的 # 后面需要一个空格
       *[other] 在 Fluent 中，“{ $mark }”不是注释的开头
    }
    .help = 请这样写：# 加一个空格，再写注释。
    .about = 这一行本想写成注释，却不是注释。注释以 #、## 或 ### 加空格开头。
