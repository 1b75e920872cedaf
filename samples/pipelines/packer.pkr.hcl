# Builds a Windows image on Hyper-V. Before packer starts, both answer files are rendered; render writes nothing
# that validate would refuse, and its exit code stops the pipeline:
#
#   unattend render build.yaml -o build/autounattend.xml
#   unattend render samples/golden-image/profile.yaml -o build/unattend.xml
#   packer build samples/pipelines/packer.pkr.hcl
#
# build.yaml is a profile like samples/clean-install/profile.yaml, with first-logon commands that open WinRM.

packer {
  required_plugins {
    hyperv = {
      version = ">= 1.1.0"
      source  = "github.com/hashicorp/hyperv"
    }
  }
}

variable "iso_url" {
  type = string
}

variable "iso_checksum" {
  type = string
}

variable "admin_password" {
  type      = string
  sensitive = true
}

source "hyperv-iso" "windows" {
  iso_url            = var.iso_url
  iso_checksum       = var.iso_checksum
  generation         = 2
  enable_secure_boot = true
  enable_tpm         = true
  cpus               = 4
  memory             = 8192
  disk_size          = 81920

  # Windows Setup looks for autounattend.xml in the root of every drive.
  cd_files = ["build/autounattend.xml"]
  cd_label = "UNATTEND"

  communicator   = "winrm"
  winrm_username = "Administrator"
  winrm_password = var.admin_password
  winrm_timeout  = "2h"

  # The last thing done: sysprep seals the image and powers the machine off.
  shutdown_command = "C:\\Windows\\System32\\Sysprep\\sysprep.exe /generalize /oobe /shutdown /quiet /unattend:C:\\Windows\\Panther\\seal.xml"
  shutdown_timeout = "1h"
}

build {
  sources = ["source.hyperv-iso.windows"]

  # Stops before anything is changed if the file is not fit for exactly this call of sysprep.
  provisioner "shell-local" {
    inline = ["unattend validate --use sysprep --generalize --oobe --fail-on warning build/unattend.xml"]
  }

  provisioner "file" {
    source      = "build/unattend.xml"
    destination = "C:\\Windows\\Panther\\seal.xml"
  }

  # If a step fails, the logs are brought home and explained.
  error-cleanup-provisioner "file" {
    direction   = "download"
    source      = "C:\\Windows\\System32\\Sysprep\\Panther\\setupact.log"
    destination = "build/setupact.log"
  }
}
