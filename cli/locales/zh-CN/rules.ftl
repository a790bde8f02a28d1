### `retcodes check` 每条规则的文字。id 就是规则代码。
###
### 值说明该处的问题，.help 说明怎么改，.about 说明规则的用意（供 `retcodes explain` 使用）。
### 规则列表中只显示 .about 的第一句。

## 整个文件

unreadable = 无法读取该文件：{ $error }
    .help = 请确认文件存在，并且您有读取权限。
    .about = 无法从磁盘读取文件。其中的任何文字都不会显示给读者。
file-size = { $kind ->
        [entries] 该文件的消息超过 { $limit } 条
        [braces] 该文件的花括号超过 { $limit } 对
        [files] 文件超过 { $limit } 个
       *[bytes] 该文件有 { $size } KiB，最多只读取 { $limit } KiB
    }
    .help = 请删除不属于这里的内容。
    .about = 文件过大。文字文件最大 256 KiB，超过则完全不读取。
encoding = { $encoding ->
        [none] 这里不是 UTF-8 编码
       *[other] 该文件的编码是 { $encoding }，不是 UTF-8
    }
    .help = 请在编辑器中选择“以编码保存”，再选 UTF-8。
    .about = 文件的编码不是 UTF-8。Windows 编辑器可能保存为 GBK 或 UTF-16，这样什么文字都读不出来。
layout = { $kind ->
        [not-a-tag] 该文件夹的名称不是语言标签
        [same-locale] 该文件夹与 { $other } 表示同一个语言区域
        [no-file] 该文件夹中没有 retcodes.ftl
        [stray-file] 不会读取该文件
        [leaves-folder] 该链接指向语言区域文件夹之外
       *[unreadable] 无法读取：{ $other }
    }
    .help = 文字放在 <语言区域>/retcodes.ftl 中，例如 en-US/retcodes.ftl。
    .about = 有不该放在这里的文件或文件夹。只读取 <语言区域>/retcodes.ftl，语言区域用 en-US 这样的语言标签。
byte-order-mark = 文件以不可见的字节顺序标记（BOM）开头
    .help = 请保存为“UTF-8”，不要选“带 BOM 的 UTF-8”。
    .about = 文件以字节顺序标记（BOM）开头。它由 Windows 编辑器添加，会让其他程序出错。
line-end = { $count } 行以 CR LF 结尾
    .help = 请把编辑器的换行符设为 Unix 格式（LF）。
    .about = 各行以 Windows 的 CR LF 结尾。统一使用 LF 后，修改记录里只会出现真正改过的行。
final-newline = 最后一行没有换行
    .help = 请在文件末尾按一次回车键。
    .about = 最后一行没有换行。别人在后面添加一行时，这一行也会被算作改动。
too-many-problems = 该文件还有 { $count } 处问题未列出
    .help = 请先改正已列出的问题，再检查一次。
    .about = 文件的问题多得没有人会看完。改正前面的之后，会列出其余的。

## Fluent 语法

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
        [literal] 这里缺少数字或带引号的文字
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
        [attribute] 属性要有名称和等号：.description = 文字
        [stray-line] 请以名称和 = 开头；如果是注释，请以 # 开头。
        [id] 名称以字母开头，例如 retcode-1001。
       *[other] 请与源语言中的同一条消息比较这一行。
    }
    .about = 这一行不符合 Fluent 语法，其他更具体的规则也无法判断原因。这条消息不会使用，读者看到的是其他语言的文字。
merge-conflict = 这里有未完成的版本合并
    .help = 请保留其中一个版本，或把两者合在一起，并删除 <<<<<<<、======= 和 >>>>>>> 这几行。
    .about = 两个人改了同样的几行时，版本控制会留下这种标记。它下面的文字可能出现两次。
tab-indent = 这一行以制表符（Tab）开头
    .help = 请用四个空格缩进。
    .about = 有一行以制表符开头。Fluent 的行首只认空格，因此这条消息会丢失。
id-digit = id 以数字开头
    .help = id 是 retcode- 加代码。
    .about = id 以数字开头。id 由 retcode- 和代码组成，例如 retcode-1017。
id-form = 这个 id 的写法不对
    .help = id 用小写字母、连字符和代码；写成别的样子，就没有程序能找到这条文字。
    .about = id 的写法差一点。大写字母、下划线或空格会使它成为另一个 id，程序就找不到这条文字。
name-not-ascii = 名称“{ $name }”被翻译了
    .help = 只翻译 = 后面的文字，名称与源语言保持一致。
    .about = 消息、属性、术语或变量的名称被翻译了。名称是给程序用的，只翻译文字。
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
    .help = 请在名称与文字之间写上 =。
    .about = 名称与文字之间没有等号。
missing-indent = 这一行顶格书写，但既不是消息也不是注释
    .help = 如果它接续上面的文字，请在行首加四个空格；如果是注释，请在行首加 #。
    .about = 接续上文的一行顶格书写了。文字分成多行时，后面的行需要缩进。
line-start = 文字的一行不能以“{ $found }”开头
    .help = 请把它移到上一行，或把这个符号写成 { "{ \"" }{ $found }{ "\" }" }。
    .about = 文字的一行以 . [ * 或 { "}" } 开头。Fluent 会把点号当作属性，把其他符号当作选择表达式的一部分，这一行会丢失。
attribute-form = { $say ->
        [at-margin] 这个属性缺少点号和缩进
        [name] 属性不能用这个名称
       *[other] 这里像是缺少点号的属性，读者会把它当作文字看到
    }
    .help = { $say ->
        [name] 名称以字母开头，只含字母、数字、- 和 _。
       *[other] 属性要缩进，并以点号开头。
    }
    .about = 属性名称前没有点号、顶格书写，或名称不合规则。这样它会变成文字、另一条消息，或者丢失。
indented-message = 这条消息被缩进了，读者会把它看作上文的一部分
    .help = id 要顶格书写。
    .about = 消息被缩进，Fluent 会把它当作上文的下一行。
comment-form = { $say ->
        [no-space] 注释的 # 后面需要一个空格
       *[other] 在 Fluent 中，“{ $mark }”不是注释的开头
    }
    .help = 请这样写：# 加一个空格，再写注释。
    .about = 这一行本想写成注释，却不是注释。注释以 #、## 或 ### 加空格开头。

## 读取文件时必须成立的条件

control-character = 这里有一个不可见的控制字符（{ $character }）
    .help = 请删除它，并重新输入前后的文字。
    .about = 文字中有不可见的控制字符，多半是从文档中粘贴来的。这条消息不会使用。
nesting = { $kind ->
        [references] 消息与术语连续引用超过 { $limit } 层
       *[other] 花括号或圆括号嵌套超过 { $limit } 层
    }
    .help = 请写得简单一些。
    .about = 括号或引用嵌套过深。这条消息不会使用。
escape = 这里的 \u 不表示任何字符
    .help = 请直接写这个字符，或写 \u 加四位（\U 加六位）0–9、A–F。
    .about = \u 或 \U 后面没有四位或六位十六进制数字，或者它们不表示任何字符。
duplicate-id = { $id } 在这里重复出现
    .help = 请只保留一条。第一条在第 { $line } 行。
    .about = 同一条消息或术语在文件中出现了两次。只能显示其中一条，而另一条可能才是更好的。
duplicate-attribute = 属性 .{ $attribute } 在这里重复出现
    .help = 请只保留一个。第一个在第 { $line } 行。
    .about = 同一个属性在消息中出现了两次。只能显示其中一个。
duplicate-variant = 变体 [{ $key }] 在这里重复出现
    .help = 请只保留一个。
    .about = 同一个变体在选择表达式中出现了两次。只能显示其中一个。
name-clash = { $with ->
        [function] { $name } 同时是函数的名称
       *[other] 有一条消息和一个术语都叫 { $name }
    }
    .help = 请给其中一个换个名称。
    .about = 同一个名称用于两种东西。有些程序会混淆它们。
unknown-id = { $kind ->
        [code] retcode- 后面应是一至八个字母或数字，{ $id } 不是
       *[other] 没有人会看到 { $id }：它不是 retcode- 加代码，也没有消息引用它
    }
    .help = 请改正 id，或删除这条消息。
    .about = id 不是 retcode- 加代码。没有程序会请求它。
unknown-term = { $kind ->
        [attribute] 没有属性 { $name }
        [value] { $name } 自身没有文字
       *[other] 没有术语 { $name }
    }
    .help = 请从源语言复制这个术语，或直接写出文字。
    .about = 文字引用了不存在的术语。这条文字不会使用。
unknown-message = { $say ->
        [variable] { $name } 是变量，前面缺少 $
        [term] { $name } 是术语，前面缺少 -
       *[other] { $kind ->
            [attribute] 没有属性 { $name }
            [value] { $name } 自身没有文字
           *[other] 没有消息 { $name }
        }
    }
    .help = 变量写作 { "{ $name }" }，术语写作 { "{ -name }" }。
    .about = 文字引用了不存在的消息，多半是名称前漏了 $ 或 -。这条文字不会使用。
unknown-function = 没有函数 { $function }
    .help = 唯一的函数是 NUMBER。
    .about = 文字使用了不存在的函数。唯一的函数是 NUMBER，用大写字母。
function-option = { $kind ->
        [range] { $option } 必须是 { $low } 到 { $high } 的整数
        [word] { $option } 必须是 "{ $one }" 或 "{ $other }"
        [order] { $option } 大于 { $other }
       *[other] NUMBER 没有选项 { $option }
    }
    .help = 可用的选项有 minimumFractionDigits、maximumFractionDigits、useGrouping 等。
    .about = NUMBER 的选项不存在，或者取值不对。
function-argument = { $kind ->
        [missing] NUMBER 的括号里需要一个变量
        [several] NUMBER 只接受一个变量
        [too-many] 参数超过 { $limit } 个
       *[other] NUMBER 只接受变量或数字
    }
    .help = 请这样写：{ "{ NUMBER($amount) }" }
    .about = 函数的参数不是它能接受的。
cycle = 这条文字引用了自己：{ $cycle }
    .help = 请去掉其中一个引用。
    .about = 文字直接或间接地引用了自己，永远没有结尾。
number-literal = 这个数字超过 { $limit } 位
    .help = 请写成文字，不要加花括号。
    .about = 花括号里的数字太长，无法精确保存。
nested-placeable = 花括号里面直接又是花括号
    .help = 请去掉一对。
    .about = 像其他系统那样写了双层花括号。一对就够了：{ "{ $name }" }。
literal-selector = 这个选择没有意义：-> 前面的内容不会变化
    .help = 请用变量来选择，或只保留会显示的那个变体。
    .about = 选择变体的依据是不会变化的内容。
term-argument = { $kind ->
        [literal] 参数 { $argument } 必须是数字或带引号的文字
       *[other] { $term } 的参数没有名称
    }
    .help = 请这样写：{ "{ -term(case: \"genitive\") }" }
    .about = 术语的参数不是它能接受的。
term-variable = 术语 { $term } 显示 ${ $variable }，而变量传不到术语里
    .help = 请在消息中使用这个变量，不要在术语中使用。
    .about = 术语使用了变量。程序传给消息的值到不了其中的术语。
variable-in-value = { $allowed ->
        [none] 消息的值必须在没有 ${ $variable } 时也完整
       *[other] 这里没有 ${ $variable }，只有 ${ $allowed }
    }
    .help = 这里不用变量来表达，带变量的说法写在属性 .detailed 中。
    .about = 消息的值使用了变量。显示该值的程序可能没有内容可填；带变量的文字写在 .detailed 中。
too-many-placeables = 这条文字的花括号超过 { $limit } 对
    .help = 请写得简单一些。
    .about = 文字连同所引用的术语，占位符太多。
expanded-size = { $kind ->
        [total] 这个语言区域的全部文字超过 { $limit } KiB
       *[other] 这条文字超过 { $limit } KiB
    }
    .help = 请缩短文字。
    .about = 这条文字远远超过返回码文字应有的长度。
missing-value = { $id } 只有属性，自身没有文字
    .help = 请在 = 后面写上文字。
    .about = 消息只有属性。读者看到的是其他语言的文字。
empty-text = { $say ->
        [nothing] = 后面没有文字
       *[other] 这条文字什么都不显示
    }
    .help = 请写上文字，或删除这一行，由其他语言代替。
    .about = 值、属性或变体什么都不显示，例如 = 后面是空的，或写成 { "{ \"\" }" }。空白还不如其他语言的文字。
left-out = { $name } 自身有问题，而这条文字要用到它
    .help = 请先改正 { $name }。
    .about = 文字所用到的另一条文字因自身的问题而不可用。

## 与源语言比较

missing-message = 有 { $count } 条消息尚未翻译：{ $codes }{ $more ->
        [0] { "" }
       *[other] {" "}以及另外 { $more } 条
    }
    .help = 读者看到的是其他语言的文字。`retcodes sync` 会把它们作为注释添加进来供您翻译。
    .about = 缺少源语言中的消息。这不是错误：翻译之前由其他语言代替。
extra-message = 源语言中没有 { $id }
    .help = 请删除它，或改正代码。
    .about = 消息在源语言中不存在：代码已被取消，或者写错了。
missing-attribute = { $id } 没有 .{ $attribute }，而源语言中有
    .help = 请把这个属性也翻译出来。
    .about = 缺少源语言消息中的属性。
extra-attribute = 源语言的这条消息没有 .{ $attribute }
    .help = 请改正名称。属性的名称不翻译。
    .about = 属性在源语言的消息中不存在，可能是名称写错了。
missing-variable = { $say ->
        [variant] 变体 [{ $key }] 没有显示 ${ $variable }，其他变体都有
       *[other] 缺少 ${ $variable }，而源语言中有
    }
    .help = 请在句中合适的位置写上 { "{" } ${ $variable } { "}" }。
    .about = 缺少源语言文字中的变量，或某个变体缺少其他变体都有的变量，读者就看不到只有程序才知道的内容。[one] 这样的变体可以省略数字。
unknown-variable = 源语言的这条文字没有 ${ $variable }
    .help = 请使用源语言中的名称，程序只提供这些。
    .about = 文字使用了源语言中没有的变量。程序不会提供它，因此这条文字无法显示。
undeclared-variable = { $say ->
        [no-comment] 没有注释说明 ${ $variable } 是什么
       *[other] 上面的注释没有提到 ${ $variable }
    }
    .help = 请在消息上方的“Variables:”注释中加一行。
    .about = 变量没有写在消息上方的注释里。译者需要知道它是什么内容。
unused-declaration = 注释中有 ${ $variable }，而消息没有使用它
    .help = 请使用它，或从注释中删除这一行。
    .about = 消息上方的注释提到了没有使用的变量。文字或注释中有一个已经过时。
missing-term = 源语言在这里使用了 { $term }
    .help = 请写 { "{" } { $term } { "}" }，不要直接写出文字，这样术语改变时这条消息也会跟着改变。
    .about = 文字没有使用源语言所用的术语。运营人员修改术语时，这条文字不会跟着改变。
unused-term = 没有消息使用 { $term }
    .help = 请删除这个术语，或使用它。
    .about = 定义了术语，却没有消息使用它。
same-as-source = 这就是 { $source } 的文字，一字未改
    .help = 请翻译它；或者删除它，由其他语言代替。
    .about = 文字与源语言完全相同，而读者不使用这种文字。
number-changed = 源语言中的数字 { $number } 缺失或被改动
    .help = 请与源语言核对数字。
    .about = 文字中的数字与源语言不同，例如热线、限额、代码。
final-punctuation = 源语言的文字以句末标点结尾，这里没有
    .help = 请在句末加上 { $stop }
    .about = 文字缺少源语言所有的句末标点。

## 复数

plural-unknown = { $say ->
        [no-category] [{ $key }] 不是复数类别
       *[other] { $locale } 没有复数类别 [{ $key }]，这个变体永远不会显示
    }
    .help = { $locale } 的类别有：{ $categories }。
    .about = 复数变体所用的类别在该语言中没有，或根本不存在。它永远不会显示。
plural-missing = { $locale } 还需要这些变体：{ $missing }
    .help = 请补上；{ $locale } 的类别有：{ $categories }。
    .about = 复数选择缺少该语言的某个类别，有些数字会用错形式。
plural-default = 默认变体是 [{ $key }]，而不是 [other]
    .help = 请给 [other] 标上 *，用于其他变体都不适用的数字。
    .about = 复数选择的默认变体不是 [other]，较大的数字会用错形式。

## 用语

wrong-script = “{ $text }”不是 { $locale } 使用的文字
    .help = 请翻译这部分。
    .about = 文字中夹杂着读者不使用的文字，例如英文里遗留的中文。
mixed-script = “{ $word }”中有一个字母属于另一种字母表（{ $character }）
    .help = 请重新输入这个词。
    .about = 一个词混用了两种外形相似的字母。看上去没有问题，却搜索不到。
failure-wording = { $kind ->
        [success] 代码 { $code } 表示成功，而“{ $word }”说成了失败
       *[processing] 代码 { $code } 表示支付仍在处理中，而“{ $word }”说成了失败
    }
    .help = { $kind ->
        [success] 请写成已经成功。读者以为失败，就会再做一次。
       *[processing] 请写成正在处理。读者以为失败，就会重复支付。
    }
    .about = 表示处理中或成功的代码写成了失败。读者信以为真，就会重复支付。
foreign-placeholder = “{ $text }”是其他系统的占位符，读者会原样看到
    .help = 请把变量名写在花括号里：{ "{ $name }" }
    .about = 文字中有 %s 或 { "{0}" } 这样的其他系统的占位符。读者会原样看到。
bare-name = { $name } 没有加花括号，读者会看到这个名称
    .help = { $place ->
        [complete] 这里请不用变量来表达；带变量的说法写在属性 .detailed 中，并给变量加上花括号。
       *[text] 请在它两边加上花括号。
    }
    .about = 文字中的变量或术语没有加花括号。读者会看到它的名称。
quoted-text = { $say ->
        [left-over] 这里像是一段程序
       *[other] 文字两边的引号会显示出来
    }
    .help = Fluent 的文字不需要引号，末尾也不需要符号。
    .about = 文字带着引号，或像程序那样结尾。Fluent 会全部显示出来。
escape-in-text = “{ $text }”会原样显示出来
    .help = 请直接写这个字符。需要换行时，另起一行并缩进。
    .about = 文字中有 \n 这样的反斜杠写法。Fluent 只在花括号里的引号内认得它们。
markup = “{ $text }”会原样显示出来
    .help = 文字是纯文本：请直接写这个字符，格式交给程序处理。
    .about = 文字中有 HTML 或其他标记。程序会原样显示。
garbled-text = “{ $text }”是乱码
    .help = 请找到原文，重新输入。
    .about = 文字中有编码错误留下的乱码，已无法还原。
unfinished-text = “{ $text }”表示文字还没有写完
    .help = 请写完它；或者删除这条消息，由其他语言代替。
    .about = 文字中有“待写”的记号。
comment-in-text = { $mark } 后面的内容在这里不是注释，读者会看到
    .help = 请把它写在消息上方单独的一行，以 # 加空格开头。
    .about = 文字的末尾像是注释。注释要单独成行；= 后面的一切都会显示出来。
repeated-words = “{ $word }”连续出现了两次
    .help = 请只保留一个。
    .about = 同一个词连续出现了两次。
lowercase-start = 句子以小写字母开头
    .help = 请以大写字母开头。
    .about = 在区分大小写的文字中，句子以小写字母开头。
line-break = 读者会在这里看到换行，而源语言中没有
    .help = 请把文字写在一行里，再长也没有关系。
    .about = 文字写到了下一行，读者会看到换行。

## 排版

trailing-space = 行尾有空格
    .help = 请删除。
    .about = 行尾有空格。没有人看得到，却会妨碍比较。
doubled-space = 这里有不止一个空格
    .help = 请只保留一个。
    .about = 连续出现了两个空格。
tab-in-text = 文字中有制表符（Tab）
    .help = 请改为空格。
    .about = 文字中有制表符，在不同的程序里宽度各不相同。
odd-space = 这不是普通空格（{ $character }）
    .help = 请改为普通空格，或删除。
    .about = 在该语言用不到的地方有不换行空格或其他特殊空格，多半是粘贴来的。
invisible-character = 这里有一个不可见的字符（{ $character }）
    .help = 请删除。
    .about = 文字中有没有宽度的字符，多半是粘贴来的，会妨碍搜索。
bidi-control = 这里有一个改变书写方向的不可见字符（{ $character }）
    .help = 请删除。变量两边需要时会自动添加。
    .about = 文字中有改变书写方向的字符，可能使文字看起来变成另一个意思。
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
ascii-punctuation = 全角文字中的“{ $found }”是半角标点
    .help = 请用全角标点，后面不加空格。
    .about = 中文或日文里用了半角标点。
full-width-punctuation = “{ $found }”是全角标点，而该语言使用半角
    .help = 请用该语言的标点。
    .about = 拉丁文字或其他半角文字里用了全角标点。
full-width-character = “{ $found }”是全角字符
    .help = 请用半角书写字母和数字。
    .about = 字母或数字是全角的，搜索数字时找不到。
not-normalised = { $found } 由几个部分拼成，应为一个字符
    .help = 请重新输入。
    .about = 字符由几个部分拼成，或是来自 PDF 的形似字。看上去没有问题，却搜索不到。

## 忽略规则的注释

ignore-form = { $say ->
        [unknown] 没有规则 { $rule }
        [never] { $rule } 不能忽略：这条文字终究不会使用
        [no-reason] 缺少理由
       *[no-rule] 缺少规则
    }
    .help = 请这样写：# check-ignore 规则: 此处无误的理由
    .about = check-ignore 注释没有理由，或没有写明规则。下一位译者需要知道原因。
ignore-unused = 这里没有需要 { $rule } 忽略的问题
    .help = 请删除这条注释。
    .about = check-ignore 注释没有忽略任何问题，原来的问题已经改正。
