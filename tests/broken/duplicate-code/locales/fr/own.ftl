title-my-kind = Merci beaucoup
