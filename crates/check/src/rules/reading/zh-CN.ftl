control-character = 这里有一个不可见的控制字符（{ $character }）
    .help = 请删除它，并重新输入前后的文本。
    .about = 文本中有不可见的控制字符，多半是从文档中粘贴来的。这条消息不会使用。

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

unknown-id = 没有人会看到 { $id }：它不是 retcode- 加返回码，也没有消息引用它
    .help = 请改正 id，或删除这条消息。
    .about = id 不是 retcode- 加返回码。没有程序会请求它。

unknown-term = { $kind ->
        [attribute] 没有属性 { $name }
        [value] { $name } 自身没有文本
       *[other] 没有术语 { $name }
    }
    .help = 请从源语言复制这个术语，或直接写出文本。
    .about = 文本引用了不存在的术语。这条文本不会使用。

unknown-message = { $say ->
        [variable] { $name } 是变量，前面缺少 $
        [term] { $name } 是术语，前面缺少 -
       *[other] { $kind ->
            [attribute] 没有属性 { $name }
            [value] { $name } 自身没有文本
           *[other] 没有消息 { $name }
        }
    }
    .help = 变量写作 { "{ $name }" }，术语写作 { "{ -name }" }。
    .about = 文本引用了不存在的消息，多半是名称前漏了 $ 或 -。这条文本不会使用。

unknown-function = 没有函数 { $function }
    .help = 唯一的函数是 NUMBER。
    .about = 文本使用了不存在的函数。唯一的函数是 NUMBER，用大写字母。

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

cycle = 循环引用：{ $cycle }
    .help = 请去掉其中一个引用。
    .about = 循环引用：文本直接或间接地引用了自己，永远没有结尾。

number-literal = 这个数字超过 { $limit } 位
    .help = 请写成文本，不要加花括号。
    .about = 花括号里的数字太长，无法精确保存。

nested-placeable = 花括号里面直接又是花括号
    .help = 请去掉一对。
    .about = 像其他系统那样写了双层花括号。一对就够了：{ "{ $name }" }。

literal-selector = 这个选择没有意义：-> 前面的内容不会变化
    .help = 请用变量来选择，或只保留会显示的那个变体。
    .about = 选择变体的依据是不会变化的内容。

term-argument = { $kind ->
        [literal] 参数 { $argument } 必须是数字或带引号的文本
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
    .about = 消息的值使用了变量。显示该值的程序可能没有内容可填；带变量的文本写在 .detailed 中。

too-many-placeables = 这条文本的花括号超过 { $limit } 对
    .help = 请写得简单一些。
    .about = 文本连同所引用的术语，占位符太多。

expanded-size = { $kind ->
        [total] 这个语言的全部文本超过 { $limit } KiB
       *[other] 这条文本超过 { $limit } KiB
    }
    .help = 请缩短文本。
    .about = 这条文本远远超过返回码文本应有的长度。

missing-value = { $id } 只有属性，自身没有文本
    .help = 请在 = 后面写上文本。
    .about = 消息只有属性。读者看到的是其他语言的文本。

empty-text = { $say ->
        [nothing] = 后面没有文本
       *[other] 这条文本什么都不显示
    }
    .help = 请写上文本，或删除这一行，由其他语言代替。
    .about = 值、属性或变体什么都不显示，例如 = 后面是空的，或写成 { "{ \"\" }" }。空白还不如其他语言的文本。

left-out = { $name } 自身有问题，而这条文本要用到它
    .help = 请先改正 { $name }。
    .about = 文本所用到的另一条文本因自身的问题而不可用。
