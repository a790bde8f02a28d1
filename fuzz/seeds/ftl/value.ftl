retcode-0000 = Transaction successful
