-bank = { $case ->
   *[nominative] Bank
    [genitive] Bank’s
}
    .gender = feminine
retcode-1 = The { -bank(case: "genitive") } card
    .b = { -bank.gender ->
        [feminine] she
       *[other] it
    }
