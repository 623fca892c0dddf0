open("/no/such/dir/file.txt")
