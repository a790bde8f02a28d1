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
