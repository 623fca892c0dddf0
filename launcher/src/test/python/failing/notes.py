error = ValueError("bad value")
error.add_note("first note")
error.add_note("second note\nwith two lines")
raise error
