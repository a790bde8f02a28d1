-t = T
retcode-1 = { -t }
%%
t = x
