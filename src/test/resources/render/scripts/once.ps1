Write-Output "Once"
