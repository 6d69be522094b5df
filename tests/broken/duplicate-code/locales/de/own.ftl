title-my-kind = Vielen Dank
