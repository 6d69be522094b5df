title-my-kind = grazie
