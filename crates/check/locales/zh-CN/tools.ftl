### 各工具显示的文本；每条规则的文本与该规则放在一起。

severity-error = 错误
severity-warning = 警告
severity-note = 提示
help = 建议
note = 说明
did-you-mean = 是否想写 `{ $suggestion }`？
did-you-mean-space = 是否想写空格？
fixable = `retcodes fix` 可以改正。
fixable-offered = `retcodes fix --unsafe` 可以改正；请先用 --diff 查看。
first-here = 第一处在这里
source-here = 源语言的文本

summary-checked = 已检查 { $files } 个文件（{ $locales }），共 { $messages } 条消息
summary-clean = { $checked }：没有发现问题
summary-found = { $checked }：{ $errors } 个错误，{ $warnings } 个警告，{ $notes } 个提示
summary-no-source = 这里没有可供比较的 { $source }
summary-fix = 其中 { $count } 处可以用 `retcodes fix` 改正
summary-offered = 其中 { $count } 处可以用 `retcodes fix --unsafe` 改正，请先查看
summary-nothing = { $dir } 中没有可检查的文本

## 文件夹和文件

no-folder = { $dir }：{ $kind ->
        [missing] 没有这个文件夹
        [no-folder] 不是文件夹
       *[other] { $error }
    }（--locales 指定文本所在的文件夹）
no-locale = { $dir }：这里没有语言 { $locale }，{ $count ->
        [0] 也没有其他语言
       *[other] 只有 { $there }
    }
not-a-tag = { $tag } 不是语言标签；请写成 fr、pt-BR 或 zh-Hant-HK 这样的形式
no-locale-of-file = { $path }：文件夹名和文件名都不是语言标签，无法得知该文件的语言
not-a-directory = { $dir } 不是文件夹
unreadable-file = { $path }：{ $kind ->
        [not-utf8] 不是 UTF-8；请存为 UTF-8
        [not-a-file] 不是普通文件
        [too-large] 对文本文件来说太大
        [leaves-folder] 是指向文件夹之外的链接
       *[io] 无法读取：{ $error }
    }
write-failed = { $path }：{ $kind ->
        [changed] 期间已被其他程序保存，因此没有写入；请重新运行命令
        [locked] 另一个 retcodes 命令正在修改这里的文件，因此没有写入；请重新运行命令
        [leaves-folder] 是指向文件夹之外的链接，因此没有写入
        [not-a-file] 不是普通文件，因此没有写入
       *[io] 无法写入：{ $error }
    }
would-change = { $path }：将会更改
has-changed = { $path }：已更改
texts-of = 使用 { $dir } 中的文本（--embedded 表示不用）

## explain

explain-error = 错误：读者看不到文本，或看到错误的文本。
explain-warning = 警告：读者看到的文本可以更好。
explain-to-do = 提示：尚待完成的工作。
explain-fix = 简单的情况可以用 `retcodes fix` 改正。
explain-offered = 简单的情况可以用 `retcodes fix --unsafe` 改正，请先用 --diff 查看。
explain-wrong = 错误写法（{ $locale }）：
explain-right = 正确写法：
explain-before = 翻译时的源语言（zh-CN）：
explain-source = 源语言（zh-CN）：
explain-ignore = 如果有意为之：# check-ignore { $rule }: 理由
explain-unknown = 没有规则 { $rule }
explain-more = `retcodes explain 规则` 显示规则的说明和示例，`retcodes explain 返回码` 说明返回码的含义。
explain-code = { $outcome ->
        [succeeded] 请求已执行或已受理。是否已付款以 result_pay 字段为准，发货也只以它为准。
        [pending] 结果未定：操作仍在进行，或在等待下一步。切勿显示为失败。
        [failed] 所请求的操作没有执行。查询失败并不说明付款的结果。
       *[unknown] 结果未知：操作可能已经执行，也可能没有。既不要显示为已付款，也不要显示为失败。
    }{ $retry ->
        [no] 不要重新发送同样的请求。
        [after_change] 更正或补充之后才能重新发送。
        [later] 同样的请求稍后可能成功。
       *[query_first] 请先查询：再次请求可能造成重复扣款或重复退款。
    }{ $actor ->
        [payer] 由付款人处理。
        [merchant] 由商户处理。
        [developer] 由应用的开发者处理。
        [gateway] 由支付网关处理。
       *[none] 不需要任何人处理。
    }{ $basis ->
        [document] 依据：文档，出处（英文）：{ $source }。
        [inferred] 依据：文档没有明说，根据以下内容（英文）推断：{ $source }。
       *[none] 没有任何码表包含这个返回码，因此什么都不确定。
    }
explain-note = 备注（英文）：{ $note }
explain-payer = 付款人看到：{ $text }

rules-title = `retcodes check` 的规则
rules-intro = 每条规则都附有错误和正确的示例。不可见的字符以码位表示，行尾的空格以 `·` 表示。`retcodes explain 规则` 在终端中显示同样的内容，`retcodes explain --markdown` 输出本页。

group-file = 整个文件
group-syntax = Fluent 语法
group-reading = 文本显示之前必须成立的条件
group-source = 与源语言和注释比较
group-plural = 复数
group-meaning = 与代码的含义比较
group-language = 文本的语言
group-wording = 用语
group-typography = 空格、标点、字符
group-ignore = 忽略规则的注释

## fix

fix-done = { $path }：已改正 { $count } 处
fix-would = { $path }：有 { $count } 处可以改正
fix-nothing = 没有需要改正的地方
fix-offered = 另有 { $count } 处可供改正：retcodes fix --unsafe --diff
fix-not-utf8 = { $path }：不是 UTF-8，因此没有改正其中的内容

## fmt

fmt-junk = 此处无法读取，因此保持原样，文件的顺序也不变（详见 `retcodes check`）
fmt-indents = 这段文本有几行以 `{ "{" }` 开头而缩进不一，各种 Fluent 实现的读法不同，因此保持原样；请统一缩进
fmt-meaning = 换用新格式会改变意思，因此保持原样
fmt-more = { $path }：另有 { $count } 处保持原样
fmt-summary = { $files } 个文件中{ $mode ->
        [dry] 将更改
       *[done] 已更改
    } { $count } 个{ $kept ->
        [0] { "" }
       *[other] ；{ $kept } 处保持原样
    }

## sync

sync-locale = { $locale }：{ $state ->
        [refused] 保持原样，因为添加内容会破坏其中的条目；请运行 `retcodes check { $locale }`
        [failed] 保持原样
        [up-to-date] 已是最新
        [dry] 将添加 { $added } 条待译文本，标记 { $marked } 条为已删除
       *[done] 已添加 { $added } 条待译文本，标记 { $marked } 条为已删除
    }
sync-recorded = { $locale }：{ $count ->
        [0] 状态文件已更新
       *[other] { $mode ->
            [dry] 将把
           *[done] 已把
        } { $count } 条译文记录为草稿，{ $by ->
            [git] 对应的原文按 git 历史确定{ $stale ->
                [0] { "" }
               *[other] ，其中 { $stale } 条的原文之后有改动
            }
           *[nothing] 对应现在的原文
        }
    }
state-broken = { $path }：有无法读取的行，因此未作记录；请运行 `retcodes fix`（详见 `retcodes check`）
sync-stale = { $locale }：注释中待译，但源语言已不再有：{ $ids }
source-broken = { $place }：源语言有无法读取的条目，请先修正（`retcodes check { $locale }`）

## new

bad-tag = `{ $tag }`{ $kind ->
        [extension] ：这里的语言标签只含语言、文字和地区，请去掉其余部分
        [no-language] ：没有指明语言
       *[malformed] ：不是语言标签；请写成 fr、pt-BR 或 zh-Hant-HK 这样的形式
    }
new-there = { $locale } 已经存在{ $kind ->
        [same] { "" }
       *[equivalent] ，与 { $other } 是同一种语言
    }：{ $path }
new-unknown = 源语言没有 `{ $name }` 的消息
new-no-payer = 源语言没有给付款人看的消息
new-called = { $typed } 的规范写法是 { $locale }。
new-made = { $path }：{ $messages } 条消息{ $kind ->
        [full] 复制自 { $from }，直接显示
       *[pending] 待从 { $from } 翻译
    }；复制了 { $terms } 个术语
new-plurals = { $locale } 的复数类别：{ $categories }（{ $count ->
        [1] 所有数字形式相同
       *[other] 数字可能需要这些变体
    }）
new-next =
    { "" }
    请在 { $path } 中翻译一些消息，然后运行：
new-check = 一切都正确吗？
new-show = 与其他语言对照着看
new-status = 还剩什么要做

## workbench

workbench-address = 翻译工作台已打开：{ $address }（按 Ctrl+C 结束）
workbench-no-browser = 无法打开浏览器：请自行打开上面的地址

## pseudo

pseudo-made = { $path }：{ $count } 条消息，由 { $from } 生成

## status

status-fallback = { $locale }：缺少的部分由以下语言代替：{ $answers }
status-none = 无
status-unreadable = { $path }：无法读取（详见 `retcodes check`）
status-under = { $locale } { $level ->
        [reviewed] 已审校
        [draft] 与原文同步
       *[translated] 已翻译
    } { $percent } %，低于 { $limit } %
status-names = { $locale } { $kind ->
        [extra] 多余
        [identical] 与源语言相同
       *[missing] 缺少
    }：

## review

state-missing = 缺少
state-stale = 已过时
state-draft = 草稿
state-reviewed = 已审校
review-source = { $locale } 是源语言，译文以它为准进行审校
review-unreadable = { $path }：请先修复该文件再审校
review-nothing = { $locale }：没有待审校的文本
review-unknown = { $locale } 没有 `{ $code }` 的文本
review-accepted = { $locale }：{ $count } 条文本已标记为已审校
review-keys = 通过 (a)、编辑 (e)、跳过 (s)、返回 (b)、退出 (q)？
review-help = 请输入一个字母并按回车：a 通过该译文，e 在编辑器中打开，s 下一条，b 上一条，q 退出。
review-changed = 该文本或其原文刚刚被修改，重新显示如下。
review-no-editor = 无法启动 { $editor }：{ $error }（可用 EDITOR 指定编辑器）
review-was = 改动
review-was-unknown = 翻译之后原文有改动；git 中没有当时的原文
review-means = 返回码
review-typo-none = { $code }：译文所对应的原文没有改动
review-typo-unclear = { $id }：git 中没有更正前的原文，而各状态文件所记不一；请逐条审校译文
review-typo-locale = { $locale }：{ $reviewed } 条已审校、{ $draft } 条草稿，状态不变{ $stale ->
        [0] { "" }
       *[other] ；{ $stale } 条在更早的改动后已过时
    }

## show

show-value = 值
show-missing = 缺少；{ $answer }
show-absent = { $kind ->
        [broken] 无法读取（第 { $line } 行）
        [pending] 尚未翻译
       *[missing] 缺少
    }{ $answer ->
        [none] { "" }
       *[other] ；{ $answer }
    }
show-answers = 由 { $locale } 代替
show-nobody = 没有语言可代替
show-refused = 不会显示给读者：{ $why }
show-unknown =
    { "" }
    没有语言含有 { $id }。应用会显示网关自己的文本，或 `retcode-unknown`。
show-waiting =
    { "" }
    等待文件保存；按 Ctrl-C 结束。
show-number = `{ $name }={ $value }` 传入的是文本；要传入数字，请写 { $name }:={ $value }

## export, import

export-done = { $path }：{ $count } 条文本，其中未翻译 { $missing } 条，已过时 { $stale } 条
export-passed-over = { $locale }：{ $id } 未导出：{ $why }
export-there = { $path }：文件已存在且内容不同；--force 可覆盖
import-finding = { $place }：{ $unit }：{ $refused ->
        [yes] 已拒绝
       *[no] 已导入，标记为过时
    }：{ $what } [{ $code }]：{ $detail }
import-done = { $path }：{ $locale } 的 { $changed } 条文本{ $state ->
        [dry] 将改动
       *[done] 已改动
    }，{ $states } 个状态，拒绝 { $refused } 条
import-source = { $path }：是源语言的文件，无需翻译
import-no-locale = { $path }：文件夹中没有此文件的语言；请用 --to 指定
import-problem-code-edited = 代码被改动
    .help = 花括号中是由程序填入的代码，返回的文件改动了其中的字符。请把源文本的代码原样放入译文，再重新导入。
import-problem-code-unknown = 源文本中没有的代码
    .help = 译文的花括号中有源文本和现有译文都没有的代码。请删去，或改写为文字。
import-problem-code-missing = 缺少代码
    .help = 译文缺少源文本花括号中的代码，读者会看不到它显示的内容。请放入译文，在句中的位置不限。
import-problem-unit-unknown = 没有这条文本
    .help = 源文件中没有此标识的消息：导出后被删除或改名，或文件中的标识被改动。请重新导出，或恢复标识。
import-problem-not-to-translate = 无需翻译
    .help = 此文本在所有语言中保持不变，而文件中是另一个文本。无需处理。
import-problem-incomplete = 缺少文本
    .help = 必需的文本为空：其他变体都不符合时使用的默认变体、消息的值，或原有的译文。请翻译后重新导入。空文本不会删除已有的译文。
import-problem-source-changed = 导出后源文本已改动
    .help = 文件导出之后源文本有改动。如果代码仍然相符，译文会导入并标记为过时，请与新的源文本对照；如果不相符，则拒绝导入。
import-problem-target-changed = 项目中也已改动
    .help = 导出之后，文件和项目中的译文都有改动。项目中的文本保持不变。请比较两者，填入正确的一个。
import-problem-malformed = 无法读取
    .help = 文本无法读取：花括号不成对、控制字符、同一标识有两个文本、应为文本处是数字，或文件中有损坏的行。

## lookup、list、locales、negotiate

skipped-tag = `{ $tag }` 不是语言标签，已略过
no-tag = --locale 中没有语言标签；请写成 en-US 这样的形式
blank-code = 返回码前后有空格就成了另一个返回码：{ $code }
list-nothing = 没有返回码、文本或说明含有该内容。
locales-complete = { $codes } / { $of }（{ $percent } %）

negotiate-requested = 请求
negotiate-refused = 拒绝
negotiate-skipped = 未读取
negotiate-chain = 顺序
negotiate-nothing = （无）
negotiate-place = 第 { $place } 位：{ $reason }
negotiate-why = { $kind ->
        [exact] 与请求相同
        [near] 相近：{ $parts }
        [any] 任何语言都可以
        [default] 默认语言
        [demoted] 相近，但请求的位置靠后：{ $parts }
        [last-resort] 被拒绝，但没有其他默认语言
        [refused] 被拒绝
        [too-far] 相距太远：{ $parts }
       *[not-requested] 未请求
    }
negotiate-part = { $kind ->
        [language] 语言不同
        [script] 文字不同
       *[region] 地区不同
    } { $part }

column-locale = 语言
column-name = 名称
column-codes = 有文本的返回码
column-code = 返回码
column-text = 文本
column-description = 说明
column-origin = 来源
column-outcome = 结果
column-actor = 由谁处理
column-retry = 重新发送
column-payer = 付款人看到
column-payer_locale = 其语言
column-description_locale = 说明的语言
column-translated = 已翻译
column-reviewed = 已审校
column-draft = 草稿
column-stale = 已过时
column-missing = 缺少
column-extra = 多余
column-identical = 相同
column-findings = 问题
column-fallback = 代替
column-range = 请求
column-distance = 距离
column-why = 原因

export-no-locale = 没有 { $locale } 的文本，只有 { $there }
export-removed = 已删除 { $path }
export-platform-done = { $check ->
        [yes] { $changed ->
            [0] 全部 { $current } 个文件均为最新
           *[other] { $changed } 个文件不是最新
        }
       *[no] 写入 { $changed } 个文件，{ $current } 个已是最新
    }
serve-no-listener = 无法监听 { $address }：{ $error }
serve-listening = 正在监听 { $address }
export-not-for-agency = { $format } 用于翻译公司；--payer、--merchant、--reviewed-only、--complete 和 --check 仅用于其他平台
