# 语言服务器显示的文本。检查结果的文本来自 retcodes-check。

## 审校状态

state-missing = 未翻译
state-stale = 译文之后原文已更改
state-draft = 草稿：未审校
state-reviewed = 已审校

## 悬停提示

# Variables:
#   $locale (String) - 代为显示的语言
answered-by = 未翻译，显示 { $locale } 的文本
answered-by-none = 未翻译，也没有其他语言的文本可显示
variable-without-words = 注释没有说明它的内容。

outcome-succeeded = 请求成功。
outcome-pending = 请求正在处理。
outcome-unknown = 结果未知：请先查询，再做其他操作。
outcome-failed = 请求失败。
actor-payer = 需付款人处理。
actor-merchant = 需商户处理。
actor-developer = 需应用的开发者处理。
actor-gateway = 需支付网关或银行处理。
actor-none = 无需处理。
retry-no = 再次发送，结果不变。
retry-after-change = 更改后可再次发送。
retry-later = 稍后可再次发送。
retry-query-first = 查询确认未执行后，方可再次发送。

## 检查结果

related = 参见此处

## 重命名

# Variables:
#   $name (String) - 返回码
rename-code = 该 ID 是支付网关的返回码 { $name }，只有网关可以更改。
# Variables:
#   $name (String) - ID
rename-looked-for = 程序库按名称 { $name } 查找该消息。
# Variables:
#   $name (String) - 名称
rename-fluents = { $name } 是 Fluent 的名称，不是本项目的名称。
rename-nothing = 此处没有名称。
# Variables:
#   $name (String) - 输入的内容
rename-no-identifier = “{ $name }”不是 Fluent 的名称：须以字母开头，其后为字母、数字、- 和 _。
# Variables:
#   $name (String) - 已有的名称
rename-taken = { $name } 已存在。
# Variables:
#   $old (String) - 原名称
#   $new (String) - 新名称
rename-label = 将 { $old } 重命名为 { $new }
# Variables:
#   $old (String) - 原名称
#   $new (String) - 新名称
rename-lookup-label = 将 { $old } 重命名为 { $new }：查找 .{ $old } 的应用将找不到它

## 代码透镜与操作

# Variables:
#   $locales (String) - 语言列表
lens-lacking = 未翻译：{ $locales }
accept = 接受译文
fix-all = 修复所有可安全修复的问题
source-as-comment = 在上方以注释形式放入原文
# Variables:
#   $rule (String) - 规则的代码
quick-fix = 修复：{ $rule }
# Variables:
#   $suggestion (String) - 替换后的内容
quick-fix-suggestion = 替换为 { $suggestion }
