-t = T
retcode-1 = { -t }
%%
-t = { retcode-1 }
retcode-2 = { $x
