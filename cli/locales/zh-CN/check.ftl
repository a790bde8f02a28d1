### `retcodes check`、`explain` 和 `fix` 在结果前后显示的文字。

severity-error = 错误
severity-warning = 警告
help = 建议
note = 说明
did-you-mean = 是否想写 `{ $suggestion }`？
did-you-mean-space = 是否想写空格？
fixable = `retcodes fix` 可以改正。
first-here = 第一处在这里
source-here = 源语言的文字

summary-checked = 已检查 { $files } 个文件（{ $locales }），共 { $messages } 条消息
summary-clean = { $checked }：没有发现问题
summary-found = { $checked }：{ $errors } 个错误，{ $warnings } 个警告
summary-no-source = 这里没有可供比较的 { $source }
summary-fix = 其中 { $count } 处可以用 `retcodes fix` 改正
summary-nothing = { $dir } 中没有可检查的文字

## explain

explain-error = 错误：读者看不到文字，或看到错误的文字。
explain-warning = 警告：读者看到的文字可以更好。
explain-fix = 简单的情况可以用 `retcodes fix` 改正。
explain-wrong = 错误写法（{ $locale }）：
explain-right = 正确写法：
explain-source = 源语言（zh-CN）：
explain-ignore = 如果有意为之：# check-ignore { $rule }: 理由
explain-unknown = 没有规则 { $rule }
explain-more = `retcodes explain 规则` 显示规则的说明和示例。

rules-title = `retcodes check` 的规则
rules-intro = 每条规则都附有错误和正确的示例。不可见的字符以码位表示，行尾的空格以 `·` 表示。`retcodes explain 规则` 在终端中显示同样的内容，`retcodes explain --markdown` 输出本页。

group-file = 整个文件
group-syntax = Fluent 语法
group-reading = 文字显示之前必须成立的条件
group-source = 与源语言和注释比较
group-plural = 复数
group-wording = 用语
group-typography = 空格、标点、字符
group-ignore = 忽略规则的注释

## fix

fix-done = { $path }：已改正 { $count } 处
fix-would = { $path }：有 { $count } 处可以改正
fix-nothing = 没有需要改正的地方
fix-left = 还有 { $count } 处需要您来决定：retcodes check
fix-failed = 无法写入 { $path }：{ $error }
