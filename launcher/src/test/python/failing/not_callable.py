number = 5
number()
