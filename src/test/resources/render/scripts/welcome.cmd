@echo Welcome
