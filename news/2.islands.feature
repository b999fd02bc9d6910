Forms, account pages and my applications for residents: a renderer of our own that saves as you go, checks answers as the server does, submits once and says what happens next.
