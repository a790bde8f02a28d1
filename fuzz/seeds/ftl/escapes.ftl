retcode-1 = { "\u0041\U01F600\"\\" } { 1.50 } { NUMBER(-3, useGrouping: "false") }
