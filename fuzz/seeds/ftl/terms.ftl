-hotline = 4000188888
-lianlian = LianLian Pay
retcode-1009 = The service is suspended. Please contact { -lianlian } customer service.
    .description = Call { -hotline }.
