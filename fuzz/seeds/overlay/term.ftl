-lianlian = LianLian Pay
retcode-1009 = Ask { -lianlian }
%%
-lianlian = Acme
%%
retcode-1002 = { retcode-1009 }
