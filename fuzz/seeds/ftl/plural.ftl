retcode-1016 = Too many attempts
    .detailed = { $n ->
        [one] { $n } attempt of { NUMBER($limit, minimumFractionDigits: 2) }
        [0] None
       *[other] { $n } attempts
    }
