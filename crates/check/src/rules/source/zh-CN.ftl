missing-message = 有 { $count } 条消息尚未翻译：{ $codes }{ $more ->
        [0] { "" }
       *[other] {" "}以及另外 { $more } 条
    }
    .help = 读者看到的是其他语言的文本。`retcodes sync` 会把它们作为注释添加进来供您翻译。
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
    .about = 缺少源语言文本中的变量，或某个变体缺少其他变体都有的变量，读者就看不到只有程序才知道的内容。[one] 这样的变体可以省略数字。

unknown-variable = 源语言的这条文本没有 ${ $variable }
    .help = 请使用源语言中的名称，程序只提供这些。
    .about = 文本使用了源语言中没有的变量。程序不会提供它，因此这条文本无法显示。

undeclared-variable = { $say ->
        [no-comment] 没有注释说明 ${ $variable } 是什么
       *[other] 上面的注释没有提到 ${ $variable }
    }
    .help = 请在消息上方的“Variables:”注释中加一行。
    .about = 变量没有写在消息上方的注释里。译者需要知道它是什么内容。

unused-declaration = 注释中有 ${ $variable }，而消息没有使用它
    .help = 请使用它，或从注释中删除这一行。
    .about = 消息上方的注释提到了没有使用的变量。文本或注释中有一个已经过时。

missing-term = 源语言在这里使用了 { $term }
    .help = 请写 { "{" } { $term } { "}" }，不要直接写出文本，这样术语改变时这条消息也会跟着改变。
    .about = 文本没有使用源语言所用的术语。运营人员修改术语时，这条文本不会跟着改变。

unused-term = 没有消息使用 { $term }
    .help = 请删除这个术语，或使用它。
    .about = 定义了术语，却没有消息使用它。

stale-translation = { $say ->
        [change] 翻译之后原文有改动：{ $change }
       *[other] 翻译之后原文有改动
    }
    .help = 请翻译改动的内容；如果译文仍与原文一致，请运行 `retcodes review { $locale } { $code }`。
    .about = 根据译文旁的 retcodes.state，现在的原文与翻译时的原文不同。读者看到的仍是这条译文。

same-as-source = 这就是 { $source } 的文本，一字未改
    .help = 请翻译它；或者删除它，由其他语言代替。
    .about = 文本与源语言完全相同，而读者不使用这种文本。

number-changed = 源语言中的数字 { $number } 缺失或被改动
    .help = 请与源语言核对数字。
    .about = 文本中的数字与源语言不同，例如热线、限额、代码。

final-punctuation = { $say ->
        [other] 这条文本以“{ $found }”结尾，源语言不是
        [extra] 这是单独一句话，源语言句末没有句号
       *[missing] 源语言以句号结尾，这里没有
    }
    .help = { $say ->
        [other] 请按源语言的方式结尾。
        [extra] 请去掉：应用会像标题一样显示这些文本。
       *[missing] 请在句末加上 { $stop }
    }
    .about = 结尾的符号与源语言不同：缺少句号，多了句号，或在陈述句后用了感叹号或问号。

doubled-comment-mark = 这条注释的开头有两个 #
    .help = 请只留一个 # 和一个空格：译者和编辑器在那里查找“Variables:”。
    .about = 声明变量的注释行以两个 # 开头，像是只取消了一半注释。这些声明不会被读取。
