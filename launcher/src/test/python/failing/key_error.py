ages = {"a": 1}
print(ages["b"])
