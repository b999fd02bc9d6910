Forms calculate: rules of JsonLogic show pages and fields, require and check answers and give fees, exact to the grosz, alike in the browser and on the server.
