ignore-form = { $say ->
        [unknown] 没有规则 { $rule }
        [never] { $rule } 不能忽略：这条文本终究不会使用
        [no-reason] 缺少理由
       *[no-rule] 缺少规则
    }
    .help = 请这样写：# check-ignore 规则: 此处无误的理由
    .about = check-ignore 注释没有理由，或没有写明规则。下一位译者需要知道原因。

ignore-unused = 这里没有需要 { $rule } 忽略的问题
    .help = 请删除这条注释。
    .about = check-ignore 注释没有忽略任何问题，原来的问题已经改正。
